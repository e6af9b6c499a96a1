import type { Analyzer } from '../../analysis/analyzer';
import type { Span, TextEdit } from '../../base/span';
import type { FormatSteps } from '../../model/config/formatSteps';
import type { Plan } from '../../model/plan';
import { formatWithin } from '.';

/** Those of the edits of `format` that lie in `range`. What changes in one tag is done as a whole or not at all. */
export function formatRange(
  analyzer: Analyzer,
  plan: Plan,
  range: Span,
  steps: FormatSteps = {},
): TextEdit[] {
  const inside = ({ span }: TextEdit): boolean => range.start <= span.start && span.end <= range.end;
  const near = around(plan, range);
  const edits = formatWithin(analyzer, plan, steps, near).filter(
    ({ span }) => span.start <= near.end && near.start <= span.end,
  );
  const parts = edits.filter((edit) => !inside(edit)).flatMap((edit) => tagAt(plan, edit) ?? []);
  return edits.filter((edit) => {
    if (!inside(edit)) return false;
    const tag = parts.length === 0 ? null : tagAt(plan, edit);
    return tag === null || !parts.some(({ start }) => start === tag.start);
  });
}

/** The paragraphs that a range touches: no tag reaches beyond them. */
function around({ source, paragraphs }: Plan, { start, end }: Span): Span {
  const first = paragraphs[source.paragraphAt(start)];
  const last = paragraphs[source.paragraphAt(end)];
  return { start: first?.start ?? start, end: last === undefined ? end : last.start + last.paragraph.length };
}

/** The tag that an edit changes, by its place in the text. */
function tagAt({ source, paragraphs }: Plan, { span }: TextEdit): Span | null {
  const at = paragraphs[source.paragraphAt(span.start)];
  if (at === undefined || at.paragraph.kind !== 'text') return null;
  for (const tag of at.syntax.tags) {
    const place = at.toDocument(tag);
    if (place.start <= span.end && span.start <= place.end) return place;
  }
  return null;
}
