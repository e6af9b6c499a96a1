import type { Connection } from 'vscode-languageserver';
import type { Host } from '../lsp/host';
import { FIND_FILES, type FindFilesParams, READ_FILE } from '../lsp/protocol';
import { baseName } from '../lsp/uris';
import { IGNORED_FOLDERS, isPlanName, PLAN_PATTERNS } from '../workspace/planFiles';
import { decodeText } from './decode';

/** The host in a browser, where only the client can read files. */
export function browserHost(connection: Connection): Host {
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
    async findPlans(folder, deep) {
      try {
        const params: FindFilesParams = { folder, patterns: PLAN_PATTERNS, ignored: IGNORED_FOLDERS, deep };
        const answer: unknown = await connection.sendRequest(FIND_FILES, params);
        const uris = Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
        return uris.filter((uri) => isPlanName(baseName(uri)));
      } catch {
        return [];
      }
    },
    decode: decodeText,
  };
}

/** Bytes come as base64, the only form that every message channel keeps whole. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
