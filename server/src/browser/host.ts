import type { Connection } from 'vscode-languageserver';
import type { Host } from '../lsp/host';
import { FIND_FILES, type FindFilesParams, READ_FILE } from '../lsp/protocol';
import { baseName } from '../lsp/uris';
import { IGNORED_FOLDERS, isPlanName, PLAN_PATTERNS } from '../workspace/planFiles';
import { decodeText } from './decode';

/** The host in a browser, where only the client can read files. */
export function browserHost(connection: Connection): Host {
  /** All files that the client finds, perhaps others than were asked for; none where it cannot search. */
  async function find(params: FindFilesParams): Promise<string[]> {
    try {
      const answer: unknown = await connection.sendRequest(FIND_FILES, params);
      return Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
    } catch {
      return [];
    }
  }
  return {
    docs: undefined,
    async readFile(uri) {
      try {
        const answer: unknown = await connection.sendRequest(READ_FILE, { uri });
        return typeof answer === 'string' ? bytesOf(answer) : undefined;
      } catch {
        // A client that does not know the request has no files to give.
        return undefined;
      }
    },
    // The client alone knows, and says nothing of it.
    isWritable: async () => true,
    async findPlans(folder, deep) {
      const uris = await find({ folder, patterns: PLAN_PATTERNS, ignored: IGNORED_FOLDERS, deep });
      return uris.filter((uri) => isPlanName(baseName(uri)));
    },
    listFiles: (folder) => find({ folder, patterns: ['**/*'], ignored: IGNORED_FOLDERS, deep: false }),
    decode: decodeText,
  };
}

/** Bytes come as base64, the only form that every message channel keeps whole. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
