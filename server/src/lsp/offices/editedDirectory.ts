import { type OfficeDirectory, readOfficesText, type YamlReader } from '../../core';

/** How many are kept: a few edits are tried by turns. */
const MOST_KEPT = 8;

const kept = new Map<string, OfficeDirectory>();

/**
 * The directory that an edit of its file leads to. The same object for the same text: plans are read with it to see that
 * the edit is right, and what is read so is known when it is tried again.
 */
export function editedDirectory(text: string, readYaml: YamlReader): OfficeDirectory {
  let directory = kept.get(text);
  if (directory === undefined) {
    directory = readOfficesText(text, readYaml).directory;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, directory);
  }
  return directory;
}
