import { readFile } from 'node:fs/promises';
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
