import { access, constants, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Host } from '../lsp/host';
import { decodeText } from './decode';
import { findPlans, listFiles } from './findPlans';

/** Someone may open a whole disk as a folder. */
const MAX_FOLDERS = 20_000;

/** The host on a computer: files are read from disk. `docs` is the URI of the folder with the rules' pages. */
export function nodeHost(docs: string | undefined): Host {
  return {
    docs,
    async readFile(uri) {
      const parsed = URI.parse(uri);
      // Other schemes are file systems of the editor's own, of which this process knows nothing.
      if (parsed.scheme !== 'file') return undefined;
      try {
        return await readFile(parsed.fsPath);
      } catch {
        return undefined;
      }
    },
    async isWritable(uri) {
      const parsed = URI.parse(uri);
      return parsed.scheme !== 'file' || (await isWritable(parsed.fsPath));
    },
    async findPlans(folder, deep) {
      const parsed = URI.parse(folder);
      if (parsed.scheme !== 'file') return [];
      const paths = await findPlans(parsed.fsPath, { deep, limit: MAX_FOLDERS });
      return paths.map((path) => URI.file(path).toString());
    },
    async listFiles(folder) {
      const parsed = URI.parse(folder);
      if (parsed.scheme !== 'file') return [];
      const paths = await listFiles(parsed.fsPath);
      return paths.map((path) => URI.file(path).toString());
    },
    decode: (bytes) => decodeText(bytes).text,
  };
}

/** Nobody may write to it by its mode, which no one is above here: an editor asks its owner too before it saves. */
const ANYONE_WRITES = 0o222;
const FORBIDDEN: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return ((await stat(path)).mode & ANYONE_WRITES) !== 0;
  } catch (error) {
    // What is not there, or no more, can be written anew.
    return !(error instanceof Error && 'code' in error && FORBIDDEN.has(error.code));
  }
}
