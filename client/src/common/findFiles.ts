import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindFilesParams } from '../../../server/src/lsp/protocol';

/** The request by which a server without a file system asks for files; the server's protocol has the same name. */
const FIND_FILES = 'yaodian/findFiles';

/** Answers a server in a browser: it has no folders but those that the editor searches for it. */
export function answerFindFiles(client: BaseLanguageClient): void {
  client.onRequest(FIND_FILES, async ({ folder, patterns, ignored }: FindFilesParams) => {
    const pattern = new RelativePattern(Uri.parse(folder), braces(patterns));
    const left = braces(ignored.map((name) => `**/${name}/**`));
    const found = await workspace.findFiles(pattern, left);
    return found.map((uri) => uri.toString());
  });
}

const braces = (patterns: readonly string[]): string => `{${patterns.join(',')}}`;
