import type { Severity } from '../../core';
import type { Diagnostic, FileReport, Range } from '../diagnostic';
import type { Messages } from '../messages';
import type { Style } from '../terminal/colors';
import { excerptOf } from '../terminal/excerpt';
import { visible } from '../terminal/visible';
import { padEnd, padStart, textWidth } from '../terminal/width';
import type { Reporter } from './reporter';

const DEFAULT_COLUMNS = 100;
const LEAST_COLUMNS = 40;
const MOST_COLUMNS = 160;
const COLORS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const satisfies Readonly<
  Record<Severity, keyof Style>
>;

export interface PrettyOptions {
  readonly messages: Messages;
  readonly style: Style;
  /** The terminal's width, where there is one. */
  readonly columns: number | undefined;
  readonly quiet: boolean;
}

/** Findings for people: the place, the sentence, the line with the place underlined, and what would mend it. */
export function prettyReporter({ messages, style, columns, quiet }: PrettyOptions): Reporter {
  const room = Math.min(Math.max(columns ?? DEFAULT_COLUMNS, LEAST_COLUMNS), MOST_COLUMNS);
  return {
    start: '',
    separator: '',
    file: (report) => (report.diagnostics.length === 0 ? '' : fileBlock(report, messages, style, room)),
    end: (summary) => {
      if (quiet) return '';
      if (summary.total === 0) return `${messages.check.clean(summary.files)}\n`;
      return `${style.bold(messages.check.summary(summary.files, summary.counts, summary.fixable))}\n`;
    },
  };
}

function fileBlock(report: FileReport, messages: Messages, style: Style, room: number): string {
  const places = report.diagnostics.map(({ range }) => placeOf(range));
  // A file may hold more findings than a call takes arguments.
  let placeWidth = 0;
  for (const place of places) placeWidth = Math.max(placeWidth, place.length);
  let severityWidth = 0;
  for (const { severity } of report.diagnostics) {
    severityWidth = Math.max(severityWidth, textWidth(messages.severity[severity]));
  }
  const lines = [style.bold(visible(report.file))];
  report.diagnostics.forEach((diagnostic, index) => {
    const { severity, rule, message } = diagnostic;
    const paint = style[COLORS[severity]];
    const place = padStart(places[index] ?? '', placeWidth + 2);
    const label = padEnd(messages.severity[severity], severityWidth);
    lines.push(`${style.dim(place)}  ${paint(label)}  ${visible(message)}  ${style.dim(rule)}`);
    const indent = ' '.repeat(placeWidth + 4);
    lines.push(...excerptLines(diagnostic, report, indent, paint, room));
    for (const line of noteLines(diagnostic, report, messages)) lines.push(indent + style.dim(line));
  });
  return `${lines.join('\n')}\n\n`;
}

function excerptLines(
  { range }: Diagnostic,
  report: FileReport,
  indent: string,
  paint: (text: string) => string,
  room: number,
): string[] {
  const line = report.lineText(range.start.line);
  if (line.trim() === '') return [];
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const { text, column, width } = excerptOf(line, range.start.character, end, room - indent.length);
  return [indent + text, indent + ' '.repeat(column) + paint('^'.repeat(width))];
}

function noteLines({ related, fixes }: Diagnostic, report: FileReport, messages: Messages): string[] {
  const notes = related.map(({ file, range, message }) => {
    const place = file === report.file ? placeOf(range) : `${file}:${placeOf(range)}`;
    return messages.check.related(place, message);
  });
  for (const { title, safe } of fixes) {
    notes.push(safe ? messages.check.fixable(title) : messages.check.choice(title));
  }
  return notes.map(visible);
}

/** A place as people and editors write it, from one. */
function placeOf({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}
