import type { Connection } from 'vscode-languageserver';
import type { Host } from '../lsp/host';
import { FIND_FILES, type FindFilesParams, READ_FILE } from '../lsp/protocol';
import { IGNORED_FOLDERS, PLAN_PATTERNS } from '../workspace/planFiles';
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
        const params: FindFilesParams = {
          folder,
          patterns: deep ? PLAN_PATTERNS : PLAN_PATTERNS.map((pattern) => pattern.replace('**/', '')),
          ignored: IGNORED_FOLDERS,
        };
        const answer: unknown = await connection.sendRequest(FIND_FILES, params);
        return Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
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
