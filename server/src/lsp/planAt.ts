import type { Analysis, Plan } from '../core';
import { MESSAGES } from './messages';
import type { OpenDocument } from './openDocument';
import type { WorkspacePlan } from './plans';
import type { Server } from './server';
import type { PlanConfiguration } from './workspace';

/**
 * An open plan in its current version, under its configuration. A class, as V8 keeps a getter of a single object with the
 * object's shape, among the old objects: what it leads to stays until all of the memory is looked through, with each
 * request a whole plan.
 */
export class PlanAt {
  readonly #server: Server;

  constructor(
    server: Server,
    readonly document: OpenDocument,
    readonly configuration: PlanConfiguration,
    readonly plan: Plan,
  ) {
    this.#server = server;
  }

  /** The findings of that version as well; worked out when they are first asked for. */
  get analysis(): Analysis {
    return analyze(this.#server, this.document, this.configuration, this.plan);
  }
}

/** The plan at `uri`; undefined where none is open there. */
export async function planAt(server: Server, uri: string): Promise<PlanAt | undefined> {
  const document = server.documents.get(uri);
  if (document === undefined || document.kind !== 'plan') return undefined;
  const configuration = await server.workspace.of(document);
  return new PlanAt(server, document, configuration, document.plan(configuration.analyzer));
}

/** The same as one of the plans of the workspace. */
export function toWorkspacePlan({ document, configuration, plan }: PlanAt): WorkspacePlan {
  return { document, configuration, plan };
}

/** The analysis of a plan: of its current version, or of one that was read before. A rule that failed is reported in the log, once. */
export function analyze(
  { log }: Server,
  document: OpenDocument,
  { analyzer }: PlanConfiguration,
  plan?: Plan,
): Analysis {
  const analysis = document.analyze(analyzer, plan);
  for (const { rule, error } of analysis.failures) log.failureOnce(MESSAGES.ruleFailed, rule, error);
  return analysis;
}
