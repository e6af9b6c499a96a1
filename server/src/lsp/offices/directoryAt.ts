import { type DirectoryName, directoryNames, OfficeDirectory, type PlanText } from '../../core';
import { readDirectoryFile } from '../../workspace/dataFiles';
import { loadYaml } from '../../workspace/yamlReader';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';

/** An office directory that is open in the editor. */
export interface DirectoryAt {
  readonly document: OpenDocument;
  readonly directory: OfficeDirectory;
  /** All names in the file, in its order. */
  readonly names: readonly DirectoryName[];
}

const known = new WeakMap<PlanText, readonly DirectoryName[]>();

/** The office directory at `uri`; undefined where none is open there. */
export async function directoryAt(server: Server, uri: string): Promise<DirectoryAt | undefined> {
  const document = server.documents.get(uri);
  if (document === undefined || !isDirectory(server, document)) return undefined;
  const { text } = document;
  const file = await server.files.value(uri, readDirectoryFile);
  let names = known.get(text);
  if (names === undefined) {
    names = directoryNames(text.toString(), await loadYaml());
    known.set(text, names);
  }
  return { document, directory: file?.directory ?? OfficeDirectory.empty, names };
}

/** True for an office directory. Those of other names are known once a plan uses them. */
export function isDirectory({ files }: Server, { kind, uri }: OpenDocument): boolean {
  return kind === 'offices' || (kind === 'other' && files.isWatched(uri));
}

/** The name at `offset`, its end included. */
export function nameAt({ names }: DirectoryAt, offset: number): DirectoryName | undefined {
  return names.findLast(({ start, end }) => start <= offset && offset <= end);
}
