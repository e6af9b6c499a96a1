import { readOrdinal } from '../ordinal';
import type { Target } from '../types';
import { clauseStart, following, preceding } from './context';
import { readFigures } from './figure';
import { isTarget } from './judge';
import { makeTarget } from './make';
import { type Anchor, insideName, type Scan, scan } from './scan';
import { spread, widen } from './spread';
import { readWindow } from './window';
import { readWords } from './wordTargets';

/** How far a list may run from one count to the next and still be one list. */
const CHAIN = 40;
const JOINT = /(?:[、，,]|以及|及|和|与)[ ]?(?:其中)?(?:力争|争取|确保)?$/;

/**
 * The targets of one paragraph's reading, in text order, none overlapping another. Linear in the text: one pass looks
 * for what a target can hang on, and only a bounded window around that is lexed and parsed.
 */
export function findTargets(reading: string): readonly Target[] {
  const found = scan(reading);
  if (found.anchors.length === 0) return [];
  const figures = findFigures(reading, found);
  const words = readWords(reading, found, figures);
  return words.length === 0 ? figures : merge(figures, words);
}

/** Figures win over words: what a figure says is exact. */
function merge(figures: readonly Target[], words: readonly Target[]): Target[] {
  const exact = new Set(figures);
  const all = [...figures, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Target[] = [];
  for (const target of all) {
    const last = kept.at(-1);
    if (last === undefined || target.start >= last.end) kept.push(target);
    else if (exact.has(target) && !exact.has(last)) kept[kept.length - 1] = target;
  }
  return kept;
}

function findFigures(text: string, found: Scan): Target[] {
  const targets: Target[] = [];
  const ordinal = readOrdinal(text)?.end ?? 0;
  let done = ordinal;
  let chain: Target | null = null;
  for (const anchor of found.anchors) {
    const at = figureAt(text, anchor);
    if (at < done || insideName(text, found.quoted, at)) continue;
    const start = clauseStart(text, at);
    const window = readWindow(text, Math.max(start, done), at);
    if (window === null) continue;
    const figures = readFigures(text, window);
    const read = spread(figures.map((figure) => widen(text, start, figure)));
    for (const [index, figure] of read.entries()) {
      if (figure.numberStart < done) continue;
      const head = preceding(text, start, figure.start);
      const next = following(text, figure.end);
      const chained: boolean =
        index > 0
          ? chain !== null && chain.end >= (read[index - 1]?.end ?? 0)
          : chain !== null &&
            figure.start - chain.end <= CHAIN &&
            JOINT.test(text.slice(chain.end, figure.start));
      if (!isTarget(figure, { head, next, chained })) {
        chain = null;
        continue;
      }
      const target = makeTarget(text, figure, {
        least: targets.at(-1)?.end ?? ordinal,
        last: targets.at(-1) ?? null,
        listed: listedAfter(text, targets.at(-1), figure.start),
        next,
      });
      targets.push(target);
      chain = ['count', 'abstract', 'measure'].includes(figure.unitClass) ? target : null;
    }
    const end = figures.at(-1)?.end;
    if (end !== undefined && end > done) done = end;
  }
  return targets;
}

/** The target before, where only members of one list stand between: 健康镇1个、健康村|4个. */
function listedAfter(text: string, last: Target | undefined, start: number): Target | null {
  if (last === undefined || start - last.end > CHAIN) return null;
  return /^[^，。；,;]*(?:、|以及|和|及)[^，。；,;]*$/.test(text.slice(last.end, start)) ? last : null;
}

/** Where the figure of an anchor stands; -1 for a word without one. Letters are figures only after 达到: 达到B级. */
function figureAt(text: string, anchor: Anchor): number {
  if (anchor.kind === 'figure') return anchor.at;
  if (anchor.kind !== 'reach') return -1;
  const match = /^(?:达到?|不低于)([A-FⅠ-Ⅹ])[级类等+以及，。；、]/.exec(text.slice(anchor.at, anchor.at + 5));
  return match === null ? -1 : anchor.at + match[0].length - 2;
}
