import type { Finding, LineColumn, PlanText, Severity, Span } from '../core';
import type { CommandLanguage } from './commands';

/** A stretch of a file, as in the Language Server Protocol: lines and UTF-16 characters from zero. */
export interface Range {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

export interface DiagnosticFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding as `check --format json` prints it; part of the public interface. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly DiagnosticFix[];
  readonly docs: string;
}

/** What was found in one file. */
export interface FileReport {
  readonly file: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a line, for excerpts. */
  lineText(line: number): string;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Where a rule's page lies. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

export function rangeOf(text: PlanText, span: Span): Range {
  return { start: text.locate(span.start), end: text.locate(span.end) };
}

export function diagnosticOf(
  finding: Finding,
  text: PlanText,
  file: string,
  language: CommandLanguage,
): Diagnostic {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message(language),
    range: rangeOf(text, finding.span),
    related: finding.related(language).map(({ span, message }) => ({
      file,
      range: rangeOf(text, span),
      message,
    })),
    fixes: finding.fixes(language).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText })),
    })),
    docs: docsOf(finding.rule),
  };
}
