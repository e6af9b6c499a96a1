import type { Span } from '../base/span';
import type { Message } from '../messages/message';
import type { PlanParagraph } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { LocalEdit, LocalFinding, LocalFix, LocalSpan } from './finding';
import type { Report, ReportedEdit, ReportedFix, RuleMeta, Severity } from './rule';
import { sparingAddresses } from './text/addresses';

/** A piece of a report. */
export interface Placeable {
  readonly span: Span;
  readonly raw?: boolean;
  readonly at?: PlanParagraph;
}

/** Says where the pieces of a report stand. */
export interface Placing {
  place(piece: Placeable): LocalSpan;
  paragraphOf(piece: Placeable): Paragraph;
}

/** The pieces of a report that is all about one paragraph. */
export function within(paragraph: Paragraph): Placing {
  return {
    place: ({ span, raw }) => ({ span: raw ? span : paragraph.reading.toRaw(span) }),
    paragraphOf: () => paragraph,
  };
}

/** The pieces of a report on `own` that may stand in other paragraphs. */
export function around(own: PlanParagraph): Placing {
  return {
    place: ({ span: reported, raw, at = own }) => {
      const span = raw ? reported : at.paragraph.reading.toRaw(reported);
      return at === own ? { span } : { span, paragraph: at.index };
    },
    paragraphOf: ({ at = own }) => at.paragraph,
  };
}

/** A report as it is kept with its paragraph. */
export function localFinding(
  rule: RuleMeta,
  severity: Severity,
  report: Report,
  placing: Placing,
): LocalFinding {
  const { span, raw, fixes = [], related = [] } = report;
  return {
    rule,
    severity,
    message: messageOf(rule, report.message),
    args: report.args ?? {},
    span: placing.place(raw === undefined ? { span } : { span, raw }).span,
    fixes: localFixes(rule, fixes, placing),
    laterFixes: null,
    related: related.map((relation) => ({
      ...placing.place(relation),
      message: messageOf(rule, relation.message),
      args: relation.args ?? {},
    })),
  };
}

/** A finding that is all about one paragraph; none where it is about the inside of an address. */
export function ownFinding(
  rule: RuleMeta,
  severity: Severity,
  reported: Report,
  { paragraph, syntax }: Pick<PlanParagraph, 'paragraph' | 'syntax'>,
): LocalFinding[] {
  const report = sparingAddresses(reported, syntax, () => syntax);
  return report === null ? [] : [localFinding(rule, severity, report, within(paragraph))];
}

export function localFixes(rule: RuleMeta, fixes: readonly ReportedFix[], placing: Placing): LocalFix[] {
  const editOf = (one: ReportedEdit): LocalEdit => {
    const least = leastEdit(one, placing.paragraphOf(one));
    const { span, paragraph } = placing.place(least);
    return { span, paragraph, newText: least.newText };
  };
  return fixes.map((fix) => ({
    title: messageOf(rule, fix.title),
    args: fix.args ?? {},
    safe: fix.safe,
    edits: fix.edits.map(editOf),
  }));
}

export function messageOf(rule: RuleMeta, key: string): Message {
  return rule.messages[key] ?? { zh: key, en: key };
}

/** Marks that stand at the end of a line rather than at the start of the next. */
const CLINGS = /^[，。；：、！？）】》”]/;

/**
 * Where a paragraph is broken over lines, an edit takes no more than what it changes, so that the line ends around it
 * stay.
 */
function leastEdit(edit: ReportedEdit, { reading, raw }: Paragraph): ReportedEdit {
  if (edit.raw || reading.isPlain) return edit;
  const { newText } = edit;
  const old = reading.written.slice(edit.span.start, edit.span.end);
  const longest = Math.min(old.length, newText.length);
  let head = 0;
  while (head < longest && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < longest - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  const span = { start: edit.span.start + head, end: edit.span.end - tail };
  const least = { ...edit, span, newText: newText.slice(head, newText.length - tail) };
  if (span.start !== span.end || span.start === 0 || !CLINGS.test(least.newText)) return least;
  const before = reading.toRaw({ start: span.start - 1, end: span.start }).end;
  const between = raw.slice(before, reading.toRaw(span).start);
  return /^\s+$/.test(between) ? { ...least, span: { start: before, end: before }, raw: true } : least;
}
