import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnits } from '../core';
import { IGNORED_FOLDERS, isPlanName } from '../workspace/planFiles';

export interface FindOptions {
  /** Whether folders in the folder are searched too. */
  readonly deep?: boolean;
  /** In how many folders is searched at most, the nearest first. */
  readonly limit?: number;
}

/** The plans in a folder and below it, as paths in the same order on every machine. Links are not followed. */
export async function findPlans(
  folder: string,
  { deep = true, limit = Number.POSITIVE_INFINITY }: FindOptions = {},
): Promise<string[]> {
  const found: string[] = [];
  const folders = [folder];
  // The list grows while it is gone through.
  for (let at = 0; at < Math.min(folders.length, limit); at++) {
    const next = folders[at] as string;
    for (const entry of await entriesOf(next)) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) {
        if (deep && !IGNORED_FOLDERS.includes(entry.name)) folders.push(path);
      } else if (entry.isFile() && isPlanName(entry.name)) found.push(path);
    }
  }
  return found.sort(byCodeUnits);
}

/** The files in a folder, as paths. Links are not followed. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

/** None for a folder that may not be read. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
