import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Candidate, CompletionList } from './entry';
import { fitting } from './typed';

/** Nobody types so much of a name before choosing it. */
export const LONGEST_TYPED = 40;

/** The place of the cursor in a paragraph. */
export interface Spot {
  readonly plan: Plan;
  readonly at: PlanParagraph;
  /** In the paragraph's reading. */
  readonly offset: number;
  /** In the whole text. */
  readonly cursor: number;
}

export interface TypedSpan {
  /** Where the text that is being typed begins. */
  readonly start: number;
  /** How far an entry reaches where it replaces the whole word; the cursor's place where there is no more of it. */
  readonly end?: number | undefined;
  /** What goes in any case: a bracket that the editor has closed by itself. */
  readonly closed?: number | undefined;
}

/** The list of the candidates that fit what is typed; `span` is one of the paragraph's reading. */
export function listAt(spot: Spot, span: TypedSpan, candidates: readonly Candidate[]): CompletionList | null {
  const { at, offset, cursor } = spot;
  const until = (end: number | undefined): number | undefined =>
    end === undefined || end <= offset ? undefined : at.toDocument({ start: offset, end }).end;
  const start = span.start >= offset ? cursor : at.toDocument({ start: span.start, end: offset }).start;
  const typed = at.written({ start: span.start, end: offset });
  return listIn(spot, { start, end: until(span.end), closed: until(span.closed) }, candidates, typed);
}

/** The same with a span of the whole text; null where nothing fits. */
export function listIn(
  { plan, cursor }: Pick<Spot, 'plan' | 'cursor'>,
  { start, end = cursor, closed = cursor }: TypedSpan,
  candidates: readonly Candidate[],
  typed?: string,
): CompletionList | null {
  const { source } = plan;
  const from = source.locate(start);
  const { line, character } = source.locate(cursor);
  // An editor replaces within a line.
  if (from.line !== line) return null;
  const shown = source.lineText(line).slice(from.character, character);
  const wanted = typed ?? shown;
  if (wanted.length > LONGEST_TYPED) return null;
  const insert = { start, end: closed };
  const whole = { start, end: Math.max(end, closed) };
  const last = source.locate(whole.end);
  const replace = last.line === line ? whole : insert;
  const rest =
    replace === whole ? source.lineText(line).slice(character + closed - cursor, last.character) : '';
  const entries = fitting(candidates, wanted, shown, rest);
  const [only] = entries;
  // What stands there already needs not be offered.
  if (only === undefined || (entries.length === 1 && only.text === wanted)) return null;
  return { insert, replace, entries };
}
