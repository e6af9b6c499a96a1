import type { Analysis } from '../core';
import { MESSAGES } from './messages';
import type { OpenDocument } from './openDocument';
import type { WorkspacePlan } from './plans';
import type { Server } from './server';
import type { PlanConfiguration } from './workspace';

/** An open plan in its current version, under its configuration. */
export interface PlanAt {
  readonly document: OpenDocument;
  readonly configuration: PlanConfiguration;
  readonly analysis: Analysis;
}

/** The plan at `uri`; undefined where none is open there. */
export async function planAt(server: Server, uri: string): Promise<PlanAt | undefined> {
  const document = server.documents.get(uri);
  if (document === undefined || document.kind !== 'plan') return undefined;
  const configuration = await server.workspace.of(document);
  const analysis = analyze(server, document, configuration);
  return { document, configuration, analysis };
}

/** The same as one of the plans of the workspace. */
export function toWorkspacePlan({ document, configuration, analysis }: PlanAt): WorkspacePlan {
  return { document, configuration, plan: analysis.plan };
}

/** The analysis of a plan's current version. A rule that failed is reported in the log, once. */
export function analyze({ log }: Server, document: OpenDocument, { analyzer }: PlanConfiguration): Analysis {
  const analysis = document.analyze(analyzer);
  for (const { rule, error } of analysis.failures) log.failureOnce(MESSAGES.ruleFailed, rule, error);
  return analysis;
}
