import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FindFilesParams } from '../../../server/src/lsp/protocol';

/** The request by which a server without a file system asks for files; the server's protocol has the same name. */
const FIND_FILES = 'yaodian/findFiles';
/** Every folder may be a request over the network. */
const MAX_FOLDERS = 500;

/** Answers a server in a browser: it has no folders but those that the editor searches for it. */
export function answerFindFiles(client: BaseLanguageClient): void {
  client.onRequest(FIND_FILES, async ({ folder, patterns, ignored, deep }: FindFilesParams) => {
    const root = Uri.parse(folder);
    const left = braces(ignored.map((name) => `**/${name}/**`));
    const wanted = deep ? patterns : patterns.map((pattern) => pattern.replace('**/', ''));
    const found = await workspace.findFiles(new RelativePattern(root, braces(wanted)), left);
    // Some file systems of browsers cannot be searched, and then hold nothing: they are gone through.
    return (found.length > 0 ? found : await filesBelow(root, ignored, deep)).map((uri) => uri.toString());
  });
}

/** All files: the server knows by itself which of them it wants. */
async function filesBelow(root: Uri, ignored: readonly string[], deep: boolean): Promise<Uri[]> {
  const files: Uri[] = [];
  const folders = [root];
  // The list grows while it is gone through.
  for (const folder of folders) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File) files.push(uri);
      else if (type === FileType.Directory && deep && !ignored.includes(name) && folders.length < MAX_FOLDERS)
        folders.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

const braces = (patterns: readonly string[]): string => `{${patterns.join(',')}}`;
