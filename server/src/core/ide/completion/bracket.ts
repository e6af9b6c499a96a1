import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { Candidate, CompletionList } from './entry';
import { officeCandidates } from './offices';
import { labelCandidates } from './roles';
import { tagCandidates } from './skeletons';
import { listAt, type Spot } from './spot';
import type { CompletionContext } from './words';

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '[': ']' };
const LONGEST = 60;

/** What may be written in a bracket that ends an item and is no tag yet: `（│）`, `（牵│）`, `（疾控处/j│）`. */
export function completeInBracket(spot: Spot, context: CompletionContext): CompletionList | null {
  const { plan, at, offset } = spot;
  const text = at.text;
  const open = openBracket(text, offset);
  if (open === null || !isSentenceEnd(text, open)) return null;
  const close = CLOSING[text.charAt(open)] ?? '';
  const after = skipBlanks(text, offset);
  const closed = text.charAt(after) === close;
  // A bracket with text after the cursor, or after itself, is no new tag.
  if (trimmedEnd(text) > (closed ? after + 1 : offset)) return null;
  const first = skipBlanks(text, open + 1);
  const inner = text.slice(first, offset);
  const from = first + Math.max(inner.lastIndexOf('/'), inner.lastIndexOf('／'), inner.lastIndexOf('、')) + 1;
  const names = officeCandidates(plan, context, {
    role: from === first ? 'lead' : 'support',
    listed: inner.slice(0, from - first).split(/[/／、]/),
    typed: '',
  });
  if (from > first) return listAt(spot, { start: from }, names);
  const skeletons = tagCandidates(plan, context, spot);
  // Names come where the plan writes no role words.
  const bare = skeletons.some(({ gaps = [] }) => gaps[0] === 1);
  if (bare && inner !== '') return listAt(spot, { start: first }, names);
  const candidates: Candidate[] = [
    ...skeletons.map((one) => inBracket(one, close)),
    ...labelCandidates(plan, context, null, at, null).map((one) => ({
      ...one,
      label: one.text,
      text: one.text + close,
      gaps: [one.text.length],
    })),
  ];
  // With the bracket that the editor has closed: who has filled in the last name is then past it.
  return listAt(spot, closed ? { start: first, closed: after + 1 } : { start: first }, candidates);
}

/** The bracket that is open at `offset`, if it is near. */
function openBracket(text: string, offset: number): number | null {
  for (let i = offset - 1; i >= 0 && offset - i <= LONGEST; i--) {
    const char = text.charAt(i);
    if (char in CLOSING) return i;
    if ('）)】〕]。；！'.includes(char)) return null;
  }
  return null;
}

/** True where a sentence ends before `end`; a quotation mark alone may well stand within one. */
export function isSentenceEnd(text: string, end: number): boolean {
  return /[。！.!][”」]?$/.test(text.slice(0, trimmedEnd(text.slice(0, end))).slice(-2));
}

/** A tag without its own brackets, for one whose bracket is there. */
function inBracket(candidate: Candidate, close: string): Candidate {
  const { text, gaps = [] } = candidate;
  if (!(text.charAt(0) in CLOSING)) return { ...candidate, text: text + close };
  return { ...candidate, text: text.slice(1, -1) + close, gaps: gaps.map((gap) => gap - 1) };
}
