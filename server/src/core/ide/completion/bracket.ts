import { skipBlanks, trimmedEnd } from '../../base/characters';
import type { Candidate, CompletionList } from './entry';
import { officeCandidates } from './offices';
import { labelCandidates } from './roles';
import { tagCandidates } from './skeletons';
import { listAt, type Spot } from './spot';
import { TAG_BRACKETS } from './tagBrackets';
import { withGaps } from './typed';
import type { CompletionContext } from './words';

const LONGEST = 60;

/** What may be written in a bracket that ends an item and is no tag yet: `（│）`, `（牵│）`, `（疾控处/j│）`. */
export function completeInBracket(spot: Spot, context: CompletionContext): CompletionList | null {
  const { plan, at, offset } = spot;
  const text = at.text;
  const open = openBracket(text, offset);
  if (open === null || !isSentenceEnd(text, open)) return null;
  const close = TAG_BRACKETS[text.charAt(open)] ?? '';
  const first = skipBlanks(text, open + 1);
  const label = restOfLabel(text, offset);
  if (label > offset && !/[：:；;，、/／]/.test(text.slice(first, offset))) {
    // The bracket is that of a tag whose first role word is being typed anew.
    return listAt(spot, { start: first, end: label }, labelCandidates(plan, context, null, at, null));
  }
  const after = skipBlanks(text, offset);
  const closed = text.charAt(after) === close;
  // A bracket with text after the cursor, or after itself, is no new tag.
  if (trimmedEnd(text) > (closed ? after + 1 : offset)) return null;
  const inner = text.slice(first, offset);
  const from = first + Math.max(inner.lastIndexOf('/'), inner.lastIndexOf('／'), inner.lastIndexOf('、')) + 1;
  const names = officeCandidates(plan, context, {
    role: from === first ? 'lead' : 'support',
    listed: inner.slice(0, from - first).split(/[/／、]/),
    typed: '',
  });
  const skeletons = tagCandidates(plan, context, spot);
  // Names come where the plan writes no role words.
  const bare = skeletons.filter(({ gaps = [] }) => gaps[0] === 1);
  const name = /[/／]/.test(inner) ? '' : wholeName(inner.slice(from - first), names);
  if (bare.length > 0 && name !== '') {
    const rest = bare.flatMap((one) => restOfTag(one, name, closed ? '' : close));
    const longer = names.filter(({ text }) => text !== name && text.startsWith(name));
    return listAt(spot, { start: from }, [...rest, ...longer]);
  }
  if (from > first || (bare.length > 0 && inner !== '')) return listAt(spot, { start: from }, names);
  const whole = skeletons.flatMap((one) => inBracket(one, close));
  const labels = labelCandidates(plan, context, null, at, null).map((one) => labelInBracket(one, close));
  const candidates: Candidate[] = [
    // One sees the whole tag, of which the first bracket stands there.
    ...whole.map((one) => ({ ...one, label: text.charAt(open) + withGaps(one) })),
    ...labels.filter((one) => !whole.some(({ text: tag }) => tag === one.text)),
  ];
  // With the bracket that the editor has closed: who has filled in the last name is then past it.
  return listAt(spot, closed ? { start: first, closed: after + 1 } : { start: first }, candidates);
}

/** The longest name that `typed` begins with, which may be followed by the beginning of a verb; else nothing. */
function wholeName(typed: string, names: readonly Candidate[]): string {
  let whole = '';
  for (const { text } of names) if (text.length > whole.length && typed.startsWith(text)) whole = text;
  return whole;
}

/** How a tag without role words goes on after its first name: `市财政局牵头，…配合`. */
function restOfTag({ text, gaps = [], ...candidate }: Candidate, name: string, close: string): Candidate[] {
  const own = TAG_BRACKETS[text.charAt(0)] ?? '';
  const end = text.lastIndexOf(own);
  if (own === '' || end < 2) return [];
  const inner = gaps.filter((gap) => gap > 1 && gap <= end).map((gap) => gap - 1 + name.length);
  return [{ ...candidate, text: name + text.slice(1, end) + close, gaps: inner }];
}

/** The end of the rest of a role word and its colon, in front of which one is typing; `offset` where none follows. */
export function restOfLabel(text: string, offset: number): number {
  return offset + (/^[\u4e00-\u9fff]{0,6}[：:]/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0);
}

/** The bracket that is open at `offset`, if it is near. */
function openBracket(text: string, offset: number): number | null {
  for (let i = offset - 1; i >= 0 && offset - i <= LONGEST; i--) {
    const char = text.charAt(i);
    if (char in TAG_BRACKETS) return i;
    if ('）)】〕]。；！'.includes(char)) return null;
  }
  return null;
}

/** True where a sentence ends before `end`; a quotation mark alone may well stand within one, and a point in a figure. */
export function isSentenceEnd(text: string, end: number): boolean {
  return /(?:[。！!]|(?<![0-9０-９])\.)[”」]?$/.test(text.slice(0, trimmedEnd(text.slice(0, end))).slice(-3));
}

/** A tag without its own brackets, for one whose bracket is there; nothing for one that it cannot hold. */
function inBracket(candidate: Candidate, close: string): Candidate[] {
  const { text, gaps = [] } = candidate;
  const inner = gaps.map((gap) => gap - 1);
  // What stands on lines of its own is parted by a mark here, which takes as much room.
  if (text.startsWith('\n'))
    return [{ ...candidate, text: text.slice(1).replaceAll('\n', '；') + close, gaps: inner }];
  const own = TAG_BRACKETS[text.charAt(0)];
  if (own === undefined) return [{ ...candidate, text: text.replace(/。$/, '') + close }];
  if (text.endsWith(own) && gaps.at(-1) !== text.length)
    return [{ ...candidate, text: text.slice(1, -1) + close, gaps: inner }];
  // `【责任单位】甲`: the bracket is that of the role word alone.
  return own === close ? [{ ...candidate, text: text.slice(1), gaps: inner }] : [];
}

function labelInBracket(candidate: Candidate, close: string): Candidate {
  const { text } = candidate;
  if (text.endsWith(close)) return candidate;
  const label = text.endsWith('】') ? `${text.slice(0, -1)}：` : text;
  return { ...candidate, label, text: label + close, gaps: [label.length] };
}
