import type { Diagnostic } from 'vscode-languageserver';
import { type DataProblem, gradedProblems, lastYearProblem, missingDirectory } from '../workspace/dataFiles';
import { readNamedPaths } from '../workspace/namedPath';
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
    const missing = await missingFiles(server, document, configuration);
    const said = missing.map(({ args, severity, span }) => JSON.stringify([args, severity, span])).join('');
    return {
      resultId: `${document.revision}.${configuration.id}${said}`,
      items: () => planDiagnostics(server, document, configuration, missing),
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

/** What is wrong with the files that a plan names. */
async function missingFiles(
  { plans }: Server,
  document: OpenDocument,
  { missing, rules }: PlanConfiguration,
): Promise<readonly DataProblem[]> {
  const { lastYear } = await readNamedPaths(document.text);
  if (missing === null && lastYear === null) return [];
  const problems = [
    missing === null ? null : missingDirectory(missing.path, missing.span),
    lastYear === null
      ? null
      : lastYearProblem(lastYear.path, lastYear.span, await plans.named(document, lastYear)),
  ].filter((problem) => problem !== null);
  return gradedProblems(problems, rules);
}

function planDiagnostics(
  server: Server,
  document: OpenDocument,
  configuration: PlanConfiguration,
  missing: readonly DataProblem[],
): Diagnostic[] {
  const analysis = analyze(server, document, configuration);
  const { text, uri } = document;
  const settings: DiagnosticSettings = {
    client: server.client,
    docs: server.docs,
    language: configuration.language,
  };
  const first = missing.map((problem) => toDataDiagnostic(text, problem, settings));
  const room = MAX_DIAGNOSTICS - first.length - 1;
  const { findings, omitted } = analysis.gravest(room);
  if (omitted > 0) first.push(moreDiagnostic(omitted, settings));
  return [...first, ...findings.map((finding) => toDiagnostic(uri, text, finding, settings))];
}
