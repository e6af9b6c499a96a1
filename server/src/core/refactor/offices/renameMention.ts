import type { Span, TextEdit } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';

/**
 * The edits that write `name` in place of the text at `span` of a paragraph's reading. Only what differs is touched, and a
 * line break within the name stays after as many characters, so that renaming back gives the same text. Null where it
 * cannot stay, and where something else stands between the characters that differ or behind them, such as a pinyin note.
 */
export function renameMention(at: PlanParagraph, span: Span, name: string): TextEdit[] | null {
  const old = at.written(span);
  const { prefix, suffix } = shared(old, name);
  const middle = { start: span.start + prefix, end: span.end - suffix };
  const newText = name.slice(prefix, name.length - suffix);
  if (at.paragraph.reading.isPlain) {
    const place = { start: at.start + middle.start, end: at.start + middle.end };
    return place.start === place.end && newText === '' ? [] : [{ span: place, newText }];
  }
  if (middle.start === middle.end) {
    if (newText === '') return [];
    const place = insertionPoint(at, span, middle.start);
    return [{ span: { start: place, end: place }, newText }];
  }
  const behind = gapAt(at, middle.end);
  if (/[^\s\u3000]/.test(behind)) return null;
  // What is put back goes before the character behind it, or to the end: a break has to be on the other side.
  if (newText === '' && (suffix > 0 ? behind : prefix > 0 ? gapAt(at, middle.start) : '') !== '') return null;
  const runs = runsOf(at, middle);
  if (runs === null) return null;
  const last = runs.pop() as Span;
  const edits: TextEdit[] = [];
  let from = 0;
  for (const run of runs) {
    const length = run.end - run.start;
    edits.push({ span: run, newText: newText.slice(from, from + length) });
    from += length;
  }
  if (runs.length > 0 && from >= newText.length) return null;
  edits.push({ span: last, newText: newText.slice(from) });
  return edits;
}

/** How much two names share at their beginnings, and then at their ends; the same in both directions. */
function shared(one: string, other: string): { prefix: number; suffix: number } {
  const most = Math.min(one.length, other.length);
  let prefix = 0;
  while (prefix < most && one.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++;
  if (prefix > 0 && isHigh(one.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (
    suffix < most - prefix &&
    one.charCodeAt(one.length - 1 - suffix) === other.charCodeAt(other.length - 1 - suffix)
  )
    suffix++;
  if (suffix > 0 && isLow(one.charCodeAt(one.length - suffix))) suffix--;
  return { prefix, suffix };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function insertionPoint(at: PlanParagraph, span: Span, place: number): number {
  return place === span.end ? at.toDocument(span).end : at.toDocument({ start: place, end: place + 1 }).start;
}

/** What stands before a character of the reading that the reading leaves out: a line break, a note. */
function gapAt(at: PlanParagraph, index: number): string {
  if (index === 0 || index >= at.text.length) return '';
  const before = at.toDocument({ start: index - 1, end: index });
  const after = at.toDocument({ start: index, end: index + 1 });
  return at.paragraph.raw.slice(before.end - at.start, after.start - at.start);
}

/** The stretches of the text that hold the characters of `span`, line breaks between them; null for anything else between. */
function runsOf(at: PlanParagraph, span: Span): Span[] | null {
  const runs: { start: number; end: number }[] = [];
  for (let i = span.start; i < span.end; i++) {
    const { start, end } = at.toDocument({ start: i, end: i + 1 });
    const run = runs.at(-1);
    if (run !== undefined && run.end === start) {
      run.end = end;
      continue;
    }
    if (run !== undefined) {
      const between = at.paragraph.raw.slice(run.end - at.start, start - at.start);
      if (!/[\r\n]/.test(between) || /[^\s\u3000]/.test(between)) return null;
    }
    runs.push({ start, end });
  }
  return runs;
}
