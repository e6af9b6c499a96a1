import { describe, expect, it } from 'vitest';
import { findTargets } from '../../../../server/src/core/syntax/targets';
import type { Target } from '../../../../server/src/core/syntax/types';
import {
  type GoldTarget,
  goldLookAlikes,
  goldTargets,
  itemParagraphs,
  PLANS,
  readingOf,
  type SeedParagraph,
  seedPlansAtHand,
} from './seedPlans';

interface Hit {
  readonly paragraph: SeedParagraph;
  readonly target: Target;
}

function hits(): Hit[] {
  return PLANS.flatMap((plan) =>
    itemParagraphs(plan).flatMap((paragraph) =>
      findTargets(paragraph.reading).map((target) => ({ paragraph, target })),
    ),
  );
}

function sameFigure(gold: GoldTarget, { target }: Hit): boolean {
  return (
    gold.comparator === target.comparator &&
    gold.value === target.value &&
    gold.low === target.low &&
    gold.high === target.high &&
    gold.unit === target.unit
  );
}

function samePlace(gold: GoldTarget, { paragraph }: Hit): boolean {
  return paragraph.plan === gold.plan && gold.line >= paragraph.firstLine && gold.line <= paragraph.lastLine;
}

function overlaps(gold: GoldTarget, { paragraph, target }: Hit): boolean {
  const fragment = readingOf(gold.fragment);
  for (
    let at = paragraph.reading.indexOf(fragment);
    at >= 0;
    at = paragraph.reading.indexOf(fragment, at + 1)
  ) {
    if (at < target.end && target.start < at + fragment.length) return true;
  }
  return false;
}

/** Pairs each gold target with one that was found: where they overlap first, then anywhere on the line. */
function match(all: readonly Hit[]) {
  const free = new Set(all);
  const pairs: [GoldTarget, Hit][] = [];
  let missed: GoldTarget[] = [...goldTargets];
  for (const near of [overlaps, () => true]) {
    missed = missed.filter((gold) => {
      const hit = [...free].find(
        (entry) => samePlace(gold, entry) && sameFigure(gold, entry) && near(gold, entry),
      );
      if (hit === undefined) return true;
      free.delete(hit);
      pairs.push([gold, hit]);
      return false;
    });
  }
  return { pairs, missed, extra: [...free] };
}

const describeTarget = (target: Target | GoldTarget) =>
  `${target.comparator} ${target.value ?? (target.low === null ? '' : `${target.low}..${target.high}`)} ${target.unit ?? ''}`;

describe.skipIf(!seedPlansAtHand)('targets of the five published plans', () => {
  // The body runs even where the tests are skipped.
  const { pairs, missed, extra } = match(seedPlansAtHand ? hits() : []);

  it('finds nearly all that careful reading found, and little else', () => {
    const recall = pairs.length / goldTargets.length;
    const precision = pairs.length / (pairs.length + extra.length);
    const rows = [
      `recall ${recall.toFixed(3)} (${pairs.length}/${goldTargets.length}), precision ${precision.toFixed(3)}`,
      ...missed.map((gold) => `missed  ${gold.plan}:${gold.line} ${gold.fragment} (${describeTarget(gold)})`),
      ...extra.map(
        ({ paragraph, target }) =>
          `extra   ${paragraph.plan}:${paragraph.firstLine} ${target.text} (${describeTarget(target)}) in …${paragraph.reading.slice(Math.max(0, target.start - 16), target.end + 16)}…`,
      ),
    ];
    console.info(rows.join('\n'));
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  it('finds the deadlines', () => {
    const wrong = pairs.filter(([gold, { target }]) => gold.deadline !== (target.deadline?.text ?? null));
    if (wrong.length > 0) {
      console.info(
        wrong
          .map(
            ([gold, { target }]) =>
              `deadline ${gold.plan}:${gold.line} ${gold.fragment}: ${gold.deadline} ≠ ${target.deadline?.text}`,
          )
          .join('\n'),
      );
    }
    expect(wrong.length / pairs.length).toBeLessThanOrEqual(0.05);
  });

  it('takes none of the look-alikes for a target', () => {
    const all = hits();
    const taken = goldLookAlikes.flatMap((entry) => {
      const fragment = readingOf(entry.fragment);
      return all
        .filter(({ paragraph, target }) => {
          if (paragraph.plan !== entry.plan) return false;
          if (entry.line < paragraph.firstLine || entry.line > paragraph.lastLine) return false;
          const at = paragraph.reading.indexOf(fragment);
          return target.parts.numbers.some(
            (number) => number.start >= at && number.end <= at + fragment.length,
          );
        })
        .map(({ target }) => `${entry.plan}:${entry.line} ${entry.fragment} ← ${target.text}`);
    });
    expect(taken).toEqual([]);
  });
});
