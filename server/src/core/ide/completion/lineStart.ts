import { skipBlanks, toHalfWidth, trimmedEnd } from '../../base/characters';
import type { Plan } from '../../model/plan';
import type { Place } from '../placeAt';
import type { Candidate, CompletionList } from './entry';
import { firstPoint, ordinalCandidates, usualOrdinals } from './ordinals';
import { ownLineCandidates, restOfLines } from './skeletons';
import { listIn, type Spot } from './spot';
import type { CompletionContext } from './words';

/** The beginning of a number: a bracket, figures of one kind, and a mark. */
const NUMBER = /^[（(]?第?[0-9０-９一二三四五六七八九十百〇]*(?:[章节条.．、]|部分?)?$/;
const WORD = /^(?:[A-Za-z]{1,16}|[\u4e00-\u9fff]{1,6})$/;

/** The next number at the start of a line; where tags have lines of their own, they too. */
export function completeLineStart(
  spot: Spot,
  place: Place,
  context: CompletionContext,
): CompletionList | null {
  const { plan, cursor } = spot;
  const { line, character } = plan.source.locate(cursor);
  const text = plan.source.lineText(line);
  const from = skipBlanks(text);
  if (from > character) return null;
  const typed = text.slice(from, character);
  const rest = text.slice(character, trimmedEnd(text, character));
  if (rest !== '' && !isClosing(typed, rest)) return null;
  const start = cursor - typed.length;
  const closed = cursor + rest.length;
  const numbers = NUMBER.test(typed) && inBody(plan, line) ? numbersFor(plan, line, typed, context) : [];
  const word = typed === '' || (WORD.test(typed) && place.node?.at.line !== line);
  const tags = word ? ownLineTags(spot, place, context) : [];
  return listIn(spot, { start, closed }, [...tags, ...numbers]);
}

/** Who types a number that the plans beside this one would not have here means it. */
function numbersFor(plan: Plan, line: number, typed: string, context: CompletionContext): Candidate[] {
  const numbers = ordinalCandidates(plan, line, context);
  const wanted = toHalfWidth(typed);
  if (wanted === '' || numbers.some(({ text }) => toHalfWidth(text).startsWith(wanted))) return numbers;
  const points = wanted.startsWith('(') ? firstPoint(plan, line) : [];
  return [...numbers, ...usualOrdinals(plan, line), ...points];
}

/** Neither above the title nor below the body. */
function inBody({ titleParagraph, nodes, paragraphs }: Plan, line: number): boolean {
  if (titleParagraph !== null && line <= titleParagraph.line) return false;
  for (let i = (nodes.at(-1)?.at.index ?? paragraphs.length) + 1; i < paragraphs.length; i++) {
    const at = paragraphs[i];
    if (at === undefined || at.line >= line) break;
    if (at.role === 'foot') return false;
  }
  return true;
}

function isClosing(typed: string, rest: string): boolean {
  return (typed.startsWith('（') && rest === '）') || (typed.startsWith('(') && rest === ')');
}

function ownLineTags({ plan, cursor }: Spot, { node }: Place, context: CompletionContext): Candidate[] {
  if (node === null || node.kind !== 'item') return [];
  const { tags } = node;
  const last = tags.at(-1);
  if (last === undefined) return ownLineCandidates(plan, context, node);
  const isBelow = plan.source.locate(cursor).line === last.at.endLine + 1;
  return isBelow && tags.every(({ tag }) => tag.ownLine) ? restOfLines(plan, context, node) : [];
}
