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
  // Names come first where the plan writes no role words.
  const bare = skeletons.some(({ gaps = [] }) => gaps[0] === 1);
  const candidates: Candidate[] = [
    ...skeletons.map((one) => inBracket(one, closed ? '' : close)),
    ...labelCandidates(plan, context, null, at, null),
  ];
  return listAt(spot, { start: first }, bare ? [...candidates, ...names] : candidates);
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

/** True where a sentence, and perhaps a tag, ends before `end`. */
export function isSentenceEnd(text: string, end: number): boolean {
  const at = trimmedEnd(text.slice(0, end));
  return at > 0 && '。！？；.!?;”」'.includes(text.charAt(at - 1));
}

/** A tag without its own brackets, for one whose bracket is there. */
function inBracket(candidate: Candidate, close: string): Candidate {
  const { text, gaps = [] } = candidate;
  const opened = text.charAt(0) in CLOSING ? 1 : 0;
  const inner = opened === 1 ? text.slice(1, -1) : text;
  return { ...candidate, text: inner + close, gaps: gaps.map((gap) => gap - opened) };
}
