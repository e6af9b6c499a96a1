import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspacePlan } from './plans';
import type { Server } from './server';
import { baseName } from './uris';

/** The URIs of plans by their titles and by the names of their files. */
type Titles = ReadonlyMap<string, ReadonlySet<string>>;

/** The titles of the plans that are not open, gathered once until a file changes: there may be thousands. */
const gathered = new WeakMap<Server, { titles: Titles | undefined }>();

/** Finds a plan of the workspace by its exact title, or by the name of its file; undefined where several have it. */
export async function titledPlans(
  server: Server,
  token: CancellationToken,
): Promise<(title: string) => string | undefined> {
  const { documents, plans } = server;
  const kept = keeperOf(server);
  const isOpen = new Set(documents.all().map(({ uri }) => uri));
  const closed = kept.titles ?? titlesOf(await plans.all(token, (uri) => !isOpen.has(uri)));
  // What was gathered before a change, or only in part, is of use for this once. A keeper that was replaced is not seen.
  if (!token.isCancellationRequested) kept.titles = closed;
  const here = await Promise.all(documents.all().map(({ uri }) => plans.get(uri)));
  const open = titlesOf(here.filter((plan) => plan !== undefined));
  return (title) => {
    const key = keyOf(title);
    const uris = new Set([...(closed.get(key) ?? []), ...(open.get(key) ?? [])]);
    return uris.size === 1 ? [...uris][0] : undefined;
  };
}

function keeperOf(server: Server): { titles: Titles | undefined } {
  const { documents, plans, workspace } = server;
  const known = gathered.get(server);
  if (known !== undefined) return known;
  const anew = (): void => {
    gathered.set(server, { titles: undefined });
  };
  anew();
  plans.onChange(anew);
  workspace.onChange(anew);
  documents.listen({ opened: anew, closed: anew });
  return keeperOf(server);
}

function titlesOf(plans: readonly WorkspacePlan[]): Titles {
  const titles = new Map<string, Set<string>>();
  for (const { document, plan } of plans) {
    for (const title of [plan.title ?? '', stemOf(document.uri)]) {
      const key = keyOf(title);
      if (key !== '') titles.set(key, (titles.get(key) ?? new Set()).add(document.uri));
    }
  }
  return titles;
}

/** Titles are broken over lines and set with blanks between their characters. */
function keyOf(title: string): string {
  return title.replace(/\s+/g, '');
}

/** The name of a plan's file without its ending. */
export function stemOf(uri: string): string {
  return baseName(uri).replace(/(?:\.plan)?\.(?:plan|txt)$/, '');
}
