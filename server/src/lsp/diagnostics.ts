import type { Diagnostic } from 'vscode-languageserver';
import { gradedProblems, missingDirectory } from '../workspace/dataFiles';
import {
  type DiagnosticSettings,
  moreDiagnostic,
  toDataDiagnostic,
  toDiagnostic,
} from './convert/diagnostic';
import { dataProblems } from './dataProblems';
import type { OpenDocument } from './openDocument';
import { analyze } from './planAt';
import type { Server } from './server';
import type { PlanConfiguration } from './workspace';

/** VS Code keeps so many of a file, and everything beyond is work for nothing. */
const MAX_DIAGNOSTICS = 1000;

/** The diagnostics of one version of a document under one configuration. */
export interface DiagnosticReport {
  /** Equal for equal diagnostics; undefined where they must be looked at. */
  readonly resultId: string | undefined;
  /** Worked out when it is called: whoever knows the result already need not. */
  items(): Diagnostic[];
}

/** The diagnostics of an open document. */
export async function reportOf(server: Server, document: OpenDocument): Promise<DiagnosticReport> {
  if (document.kind === 'plan') {
    const configuration = await server.workspace.of(document);
    const missing = configuration.missing === null ? '' : ` ${JSON.stringify(configuration.missing)}`;
    return {
      resultId: `${document.revision}.${configuration.id}${missing}`,
      items: () => planDiagnostics(server, document, configuration),
    };
  }
  const { language } = await server.settings.of(document.uri, server.client);
  const problems = await dataProblems(server, document);
  const settings = { client: server.client, docs: server.docs, language };
  const items = problems
    .slice(0, MAX_DIAGNOSTICS)
    .map((problem) => toDataDiagnostic(document.text, problem, settings));
  return { resultId: undefined, items: () => items };
}

function planDiagnostics(
  server: Server,
  document: OpenDocument,
  configuration: PlanConfiguration,
): Diagnostic[] {
  const analysis = analyze(server, document, configuration);
  const { text, uri } = document;
  const settings: DiagnosticSettings = {
    client: server.client,
    docs: server.docs,
    language: configuration.language,
  };
  const first: Diagnostic[] = [];
  const { missing } = configuration;
  if (missing !== null) {
    const problems = gradedProblems([missingDirectory(missing.path, missing.span)], configuration.rules);
    first.push(...problems.map((problem) => toDataDiagnostic(text, problem, settings)));
  }
  const room = MAX_DIAGNOSTICS - first.length - 1;
  const { findings, omitted } = analysis.gravest(room);
  if (omitted > 0) first.push(moreDiagnostic(omitted, settings));
  return [...first, ...findings.map((finding) => toDiagnostic(uri, text, finding, settings))];
}
