import { trimmedEnd } from '../../base/characters';
import { MemoKey } from '../../base/memo';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Place } from '../placeAt';
import type { Candidate, CompletionList, EntryNote } from './entry';
import { figureOf, LONGEST_VERB, usualFigures, usualPhrases, verbKind } from './phrases';
import { listAt, type Spot } from './spot';
import type { CompletionContext } from './words';

/** What is typed of a phrase after the indicator. */
const TYPED = /[A-Za-z]{1,8}$|[\u4e00-\u9fff]{1,4}$/;
const LONGEST_INDICATOR = 40;
const SHORTEST_INDICATOR = 3;
const MOST = 6;

/** How a target may go on after its indicator: as last year, as in the plans beside this one, else as is usual. */
export function completeTarget(
  spot: Spot,
  { node, target }: Place,
  context: CompletionContext,
): CompletionList | null {
  const { at, offset } = spot;
  if (node === null || node.kind === 'section' || node.kind === 'subsection') return null;
  // A title ends its line, and Enter would take what is offered; what has a comma or ends so (提高到) is none.
  const { title, ordinal } = at.syntax;
  const isTitle = at === node.at && (offset <= title.end || at.text.charAt(title.end) !== '。');
  const start = at.text.slice(ordinal?.end ?? 0, offset);
  if (isTitle && !/[，,；]|[到至在于]$/.test(start)) return null;
  if (target !== null && target.start < offset && offset < target.end) return null;
  if (!/^(?:$|[，。；、）)])/.test(at.text.slice(offset, offset + 1))) return null;
  const before = at.text.slice(Math.max(0, offset - LONGEST_INDICATOR - 8), offset);
  for (const typed of typedOf(before)) {
    const found = phrasesAfter(before.slice(0, before.length - typed.length), context, isPlain(at));
    const list = found.length === 0 ? null : listAt(spot, { start: offset - typed.length }, found);
    if (list !== null) return list;
  }
  const figures = figuresAfter(before, context, isPlain(at));
  return figures.length === 0 ? null : listAt(spot, { start: offset }, figures);
}

/** What may have been typed after an indicator, from nothing on. */
function typedOf(before: string): string[] {
  const run = TYPED.exec(before)?.[0] ?? '';
  return Array.from({ length: run.length + 1 }, (_, length) => run.slice(run.length - length));
}

/** A plan in Traditional characters has other words than ours. */
function isPlain({ paragraph }: PlanParagraph): boolean {
  return paragraph.reading.text === paragraph.reading.written;
}

function phrasesAfter(before: string, context: CompletionContext, plain: boolean): Candidate[] {
  const text = before.slice(0, trimmedEnd(before));
  return candidates(known(text, context), plain ? usualPhrases(text) : []);
}

/** What follows a verb that stands there already: `接种率提高到│`. */
function figuresAfter(before: string, context: CompletionContext, plain: boolean): Candidate[] {
  for (let length = Math.min(LONGEST_VERB, before.length); length > 0; length--) {
    const kind = verbKind(before.slice(-length));
    if (kind === null) continue;
    const indicator = before.slice(0, -length);
    const figures = known(indicator, context).flatMap(({ phrase, note }) => {
      const figure = figureOf(phrase, kind);
      return figure === null ? [] : [{ phrase: figure, note }];
    });
    const found = candidates(figures, plain ? usualFigures(indicator, kind) : []);
    if (found.length > 0) return found;
  }
  return [];
}

interface KnownPhrase {
  readonly phrase: string;
  readonly note: EntryNote;
}

/** How last year's plan and those beside this one go on after what the text ends with. */
function known(text: string, { lastYear, siblings }: CompletionContext): KnownPhrase[] {
  const from = (plan: Plan, note: EntryNote): KnownPhrase[] =>
    longestIndicator(text, phrasesOf(plan)).map((phrase) => ({ phrase, note }));
  return [
    ...(lastYear === null ? [] : from(lastYear, 'lastYear')),
    ...siblings.flatMap((sibling) => (sibling === lastYear ? [] : from(sibling, 'sibling'))),
  ];
}

function candidates(phrases: readonly KnownPhrase[], usual: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { phrase, note } of phrases) {
    if (!found.has(phrase)) found.set(phrase, { kind: 'target', text: phrase, note });
  }
  for (const one of usual) if (!found.has(one.text)) found.set(one.text, one);
  return [...found.values()].slice(0, MOST);
}

function longestIndicator(text: string, phrases: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (let length = Math.min(LONGEST_INDICATOR, text.length); length >= SHORTEST_INDICATOR; length--) {
    const known = phrases.get(text.slice(text.length - length));
    if (known !== undefined) return known;
  }
  return [];
}

const PHRASES = new MemoKey<ReadonlyMap<string, readonly string[]>>();

/** What follows each indicator of a plan up to the end of its target: `保持在95%以上` for 接种率. */
function phrasesOf(plan: Plan): ReadonlyMap<string, readonly string[]> {
  return plan.memo.get(PHRASES, () => gather(plan));
}

function gather({ nodes }: Plan): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.kind === 'point') continue;
    for (const { at, target } of node.targets) {
      const { indicator } = target;
      const gap = target.start - indicator.end;
      if (indicator.text.length < SHORTEST_INDICATOR || gap < 0 || gap > 8) continue;
      const phrase = at.written({ start: indicator.end, end: target.end });
      if (phrase.length > 30 || /[，。；、]/.test(phrase)) continue;
      const all = phrases.get(indicator.text) ?? [];
      if (!all.includes(phrase)) all.push(phrase);
      phrases.set(indicator.text, all);
    }
  }
  return phrases;
}
