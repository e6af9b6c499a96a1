import type { CancellationToken } from 'vscode-languageserver';
import { byCodeUnits, type OfficeDirectory } from '../../core';
import type { WorkspacePlan } from '../plans';
import type { Server } from '../server';
import { sameUri } from '../uris';

/** Plans that speak of the same offices. */
export interface SharedPlans {
  /** The URI of their office directory; null where they have none. */
  readonly uri: string | null;
  readonly directory: OfficeDirectory;
  /** By their URIs. */
  readonly plans: readonly WorkspacePlan[];
}

/** The plans that use the directory at `uri`. */
export async function plansOfDirectory(
  server: Server,
  uri: string,
  directory: OfficeDirectory,
  token?: CancellationToken,
): Promise<SharedPlans> {
  const all = await server.plans.all(token);
  const plans = all.filter(
    ({ configuration }) => configuration.directory !== null && sameUri(configuration.directory, uri),
  );
  return { uri, directory, plans: plans.sort(byUri) };
}

/** The plans that speak of the same offices as `own`: those with its directory, or those beside it without any. */
export async function plansLike(
  server: Server,
  own: WorkspacePlan,
  token?: CancellationToken,
): Promise<SharedPlans> {
  const { directory: uri, analyzer } = own.configuration;
  if (uri !== null) return plansOfDirectory(server, uri, analyzer.directory, token);
  const beside = await server.plans.siblingsOf(own.document.uri, token);
  const plans = beside.filter(({ configuration }) => configuration.directory === null);
  return { uri, directory: analyzer.directory, plans: [own, ...plans].sort(byUri) };
}

function byUri(a: WorkspacePlan, b: WorkspacePlan): number {
  return byCodeUnits(a.document.uri, b.document.uri);
}
