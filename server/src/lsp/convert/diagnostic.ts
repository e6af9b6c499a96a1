import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, formatMessage, type Language, type PlanText, type Severity } from '../../core';
import { CONFIG_RULE, type DataProblem } from '../../workspace/dataFiles';
import type { ClientFeatures } from '../clientFeatures';
import { DiagnosticSeverity } from '../library';
import { MESSAGES } from '../messages';
import { toRange } from './range';

/** What the conversion depends on besides the finding itself. */
export interface DiagnosticSettings {
  readonly client: ClientFeatures;
  readonly language: Language;
  /** The folder of the rules' pages. */
  readonly docs: string | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostic of a finding in the document at `uri`. */
export function toDiagnostic(
  uri: string,
  text: PlanText,
  finding: Finding,
  settings: DiagnosticSettings,
): Diagnostic {
  const { rule, severity, span } = finding;
  const diagnostic = {
    ...ruleDiagnostic(rule, settings),
    range: toRange(text, span),
    severity: SEVERITIES[severity],
    message: finding.message(settings.language),
  };
  const related = settings.client.relatedInformation ? finding.related(settings.language) : [];
  if (related.length === 0) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: related.map((relation) => ({
      location: { uri, range: toRange(text, relation.span) },
      message: relation.message,
    })),
  };
}

/** The diagnostic of something wrong in a data file. */
export function toDataDiagnostic(
  text: PlanText,
  { span, severity, message, args }: Omit<DataProblem, 'fix'>,
  settings: DiagnosticSettings,
): Diagnostic {
  return {
    ...ruleDiagnostic(CONFIG_RULE, settings),
    range: toRange(text, span),
    severity: SEVERITIES[severity],
    message: formatMessage(message, args, settings.language),
  };
}

/** Says at the start of the document how many more findings there are. */
export function moreDiagnostic(count: number, { language }: DiagnosticSettings): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    source: formatMessage(MESSAGES.source, {}, language),
    message: formatMessage(MESSAGES.more, { count }, language),
  };
}

function ruleDiagnostic(
  rule: string,
  { client, docs, language }: DiagnosticSettings,
): Pick<Diagnostic, 'code' | 'codeDescription' | 'source'> {
  const source = formatMessage(MESSAGES.source, {}, language);
  if (!client.codeDescription || docs === undefined) return { code: rule, source };
  return { code: rule, codeDescription: { href: `${docs}/${rule}.md` }, source };
}
