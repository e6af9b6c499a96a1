import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The request by which a server without a file system asks for a file; the server's protocol has the same name. */
const READ_FILE = 'yaodian/readFile';
/** Strings are made of so many bytes at a time: more arguments than this overflow the stack. */
const CHUNK = 0x8000;

/** Answers a server in a browser: it has no files but those that the editor reads for it. */
export function answerReadFile(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, async ({ uri }: { readonly uri: string }) => {
    try {
      return toBase64(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      // The server asks for files that may well not be there.
      return null;
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
