import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Plan, PlanText, type Restructuring } from '../../../../server/src/core';
import { finish } from '../../../../server/src/core/base/steps';
import { planReferences, ReferenceResolver } from '../../../../server/src/core/model/referenceTargets';
import { restyleTags } from '../../../../server/src/core/refactor/tags/restyle';
import { type TagStyle, tagContents } from '../../../../server/src/core/refactor/tags/tagContent';
import { hasGold, PLAN_NAMES, planPath } from '../../../corpus/gold';
import { edited } from '../../edited';
import { analyzer, cursorAfter, nodeIndexAt, PAIRS, type Pair, parse, read, textStart } from './edits';
import { plan as plans } from './generate';
import { made } from './made';

/*
 * Every structure edit, wherever it is made, and then its opposite: the text is what it was. Nothing is left out but what
 * is not made, and what is made is counted, so that nothing passes by being refused.
 */

/** A few seconds' worth; ten times as many have been run. */
const RUNS = 250;

/** What the plain references point to, in their order; `unsure` ones are left out. */
function targets(plan: Plan, unsure: Restructuring['unsure'] = []): (number | null | undefined)[] {
  const resolver = ReferenceResolver.of(plan);
  return planReferences(plan).map((placed) => {
    if (unsure.some(({ reference }) => reference === placed.reference)) return undefined;
    const { part, item, certain } = resolver.resolve(placed);
    if (!certain) return undefined;
    const target = item ?? part;
    return target === null ? null : plan.nodes.indexOf(target);
  });
}

/** The words of a text: no numbers, no line ends, and no part that was put into a reference. */
const words = (text: string): string =>
  [
    ...text
      .replace(/第[一二三四五六七八九十]{1,3}部分的?(?=第)/g, '')
      .replace(/[（(]?[\d一二三四五六七八九十]+[）)、.．]?|[①-⑳]|\s|第|章|条/g, ''),
  ]
    .sort()
    .join('');

const findings = (text: string): string[] =>
  analyzer
    .analyze(PlanText.from(text))
    .findings.filter(({ rule }) => rule.startsWith('numbering/') && !/empty|reference|policy/.test(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end + 6)}`);

/** Makes the edit and its opposite; the text between, or null where the edit is not made. */
function thereAndBack(text: string, plan: Plan, pair: Pair, offset: number): string | null {
  const there = made(pair.there(plan, offset));
  if (there === null) return null;
  let reached = 0;
  for (const { span } of there.edits) {
    expect(span.start).toBeGreaterThanOrEqual(reached);
    reached = span.end;
  }
  const after = edited(text, there.edits);
  const middle = read(after);
  const message = `${pair.name} at ${offset}\n${text.slice(Math.max(0, offset - 200), offset + 200)}\n→\n${after.slice(Math.max(0, offset - 200), offset + 300)}`;
  const back = made(pair.back(middle, cursorAfter(pair.placeOfBack(plan, offset), there.edits)));
  expect(back === null ? null : edited(after, back.edits), message).toBe(text);
  if (pair.name !== 'split' && pair.name !== 'join') {
    expect(words(after), message).toBe(words(text));
    expect(middle.nodes.map(({ title }) => title).sort(), message).toEqual(
      plan.nodes.map(({ title }) => title).sort(),
    );
  }
  return after;
}

/** Which node of the plan after the edit each node has become. */
function nodesAfter(plan: Plan, middle: Plan, { name }: Pair, offset: number): readonly number[] {
  const index = nodeIndexAt(plan, offset);
  return plan.nodes.map(({ title }, i) => {
    if (name === 'split') return i <= index ? i : i + 1;
    if (name === 'join') return i <= index ? i : i - 1;
    return middle.nodes.findIndex((node) => node.title === title);
  });
}

describe('in any plan', () => {
  test.each(PAIRS.map((pair) => [pair.name, pair] as const))('%s', (name, pair) => {
    let done = 0;
    // Few items stand so that they can be joined.
    const runs = name === 'join' ? RUNS * 4 : RUNS;
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(60), (text, pick, into) => {
        const plan = read(text);
        const index = pick % plan.nodes.length;
        const length = plan.nodes[index]?.at.paragraph.raw.length ?? 0;
        const offset = textStart(plan, index) + (name === 'split' ? into % Math.max(length, 1) : 0);
        const there = made(pair.there(plan, offset));
        const after = thereAndBack(text, plan, pair, offset);
        if (there === null || after === null) return;
        done++;
        const message = `${name} at ${offset}\n${text}→\n${after}`;
        expect(findings(after), message).toEqual(findings(text));
        const middle = read(after);
        const nodes = nodesAfter(plan, middle, pair, offset);
        const before = targets(plan, there.unsure);
        const wanted = before.map((target) =>
          target === null || target === undefined ? target : nodes[target],
        );
        const now = targets(middle);
        if (name === 'up' || name === 'down') {
          const sorted = (all: typeof now) =>
            all
              .map(String)
              .filter((one) => one !== 'undefined')
              .sort();
          if (!wanted.includes(undefined)) expect(sorted(now), message).toEqual(sorted(wanted));
        } else {
          wanted.forEach((target, i) => {
            if (target !== undefined) expect(now[i], message).toBe(target);
          });
        }
      }),
      { numRuns: runs },
    );
    expect(done).toBeGreaterThan(runs * (name === 'join' ? 0.02 : 0.1));
  });
});

/** How many places of each plan every edit is made at: fewer would mean that it has become too timid. */
const LEAST: Readonly<Record<(typeof PLAN_NAMES)[number], readonly number[]>> = {
  'wuxi-2020': [82, 82, 14, 67, 170, 52],
  'taizhou-2023': [130, 130, 49, 83, 63, 45],
  'jiaxing-2020': [26, 26, 4, 23, 100, 15],
  'wuxi-medical-2020': [41, 41, 7, 34, 102, 25],
  'wuzhong-2021': [89, 89, 39, 49, 101, 16],
};

describe.runIf(hasGold).each(PLAN_NAMES)('everywhere in %s', (name) => {
  test.each(PAIRS.map((pair, index) => [pair.name, pair, index] as const))('%s', (_, pair, index) => {
    const text = readFileSync(planPath(name), 'utf8');
    const plan = read(text);
    const places =
      pair.name === 'split' ? sentenceEnds(plan) : plan.nodes.map((_node, i) => textStart(plan, i));
    const done = places.filter((offset) => thereAndBack(text, plan, pair, offset) !== null).length;
    expect(done).toBe(LEAST[name][index]);
  });
});

/** Where tags of one style are written in another throughout. */
const STYLES: readonly TagStyle[] = ['full', 'black', 'lines', 'shorthand', 'verb'];

describe.runIf(hasGold).each(PLAN_NAMES)('tags throughout %s', (name) => {
  test('one style and back', () => {
    const text = readFileSync(planPath(name), 'utf8');
    const plan = read(text);
    const [source, ...others] = new Set(tagContents(plan)?.map(({ style }) => style));
    expect(others).toEqual([]);
    const done = STYLES.filter((style) => {
      const there = source === undefined ? null : finish(restyleTags(plan, style, parse));
      if (there === null || source === undefined) return false;
      const after = edited(text, there.edits);
      const back = finish(restyleTags(read(after), source, parse));
      expect(back === null ? null : edited(after, back.edits), style).toBe(text);
      return true;
    });
    // The others have no tags, or tags in half-width brackets, which are to be mended first.
    expect(done).toEqual(name === 'wuxi-2020' ? ['black', 'verb'] : []);
  });
});

/** Where items are likely to be split, and where lines break in them. */
function sentenceEnds({ nodes }: Plan): number[] {
  return nodes.flatMap(({ at }) =>
    [...at.paragraph.raw.matchAll(/[。；\n]/g)].map((found) => at.start + found.index + 1),
  );
}

test.skipIf(hasGold)('the five published plans are not here', () => {
  expect(hasGold).toBe(false);
});
