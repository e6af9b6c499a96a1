import type { CancellationToken } from 'vscode-languageserver';
import type { Server } from './server';
import { baseName } from './uris';

/** Finds a plan of the workspace by its exact title, or by the name of its file; undefined where several have it. */
export async function titledPlans(
  { plans }: Server,
  token: CancellationToken,
): Promise<(title: string) => string | undefined> {
  const byTitle = new Map<string, Set<string>>();
  for (const { document, plan } of await plans.all(token)) {
    for (const title of [plan.title ?? '', stemOf(document.uri)]) {
      const key = keyOf(title);
      if (key === '') continue;
      const uris = byTitle.get(key) ?? new Set();
      byTitle.set(key, uris.add(document.uri));
    }
  }
  return (title) => {
    const uris = byTitle.get(keyOf(title));
    return uris?.size === 1 ? [...uris][0] : undefined;
  };
}

/** Titles are broken over lines and set with blanks between their characters. */
function keyOf(title: string): string {
  return title.replace(/\s+/g, '');
}

/** The name of a plan's file without its ending. */
export function stemOf(uri: string): string {
  return baseName(uri).replace(/(?:\.plan)?\.(?:plan|txt)$/, '');
}
