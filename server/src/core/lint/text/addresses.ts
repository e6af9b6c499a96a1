import type { Span } from '../../base/span';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import type { Report, ReportedEdit, ReportedFix } from '../rule';

/** A report without what would change a web or mail address; null where all of it is about the inside of one. */
export function sparingAddresses<R extends Report>(
  report: R,
  own: ParagraphSyntax,
  syntaxOf: (edit: ReportedEdit) => ParagraphSyntax,
): R | null {
  if (report.raw !== true && isInside(own, report.span)) return null;
  const { fixes } = report;
  if (fixes === undefined || fixes.length === 0) return report;
  const kept = sparingFixes(fixes, syntaxOf);
  return kept.length === fixes.length ? report : { ...report, fixes: kept };
}

/** The fixes that change no web or mail address. */
export function sparingFixes(
  fixes: readonly ReportedFix[],
  syntaxOf: (edit: ReportedEdit) => ParagraphSyntax,
): ReportedFix[] {
  return fixes.filter(({ edits }) => !edits.some((edit) => cutsInto(syntaxOf(edit), edit)));
}

function isInside({ addresses }: ParagraphSyntax, span: Span): boolean {
  return addresses.some(({ start, end }) => start <= span.start && span.end <= end && span.start < end);
}

/** True where an edit changes an address; one that takes away all of a text, to put it elsewhere, does not. */
function cutsInto({ addresses, text }: ParagraphSyntax, { span, raw, newText }: ReportedEdit): boolean {
  if (raw === true) return false;
  return addresses.some(({ start, end }) => {
    if (end <= span.start || span.end <= start) return false;
    const isWhole = span.start <= start && end <= span.end;
    return !isWhole || (newText !== '' && !newText.includes(text.slice(start, end)));
  });
}
