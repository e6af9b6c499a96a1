import type { FileSystemWatcher, GlobPattern } from 'vscode-languageserver';
import { CONFIG_FILE, OFFICES_FILE } from '../../workspace/dataFiles';
import { PLAN_PATTERNS } from '../../workspace/planFiles';
import type { Feature } from '../feature';
import type { Files } from '../files';
import { guardNotification } from '../guard';
import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from '../library';
import { MESSAGES } from '../messages';
import type { Server } from '../server';
import { baseName, folderOf, patternOf } from '../uris';

/**
 * Watches the plans and the data files: those with the usual names wherever they are, other data files once a plan or a
 * setting names them.
 */
export const didChangeWatchedFiles: Feature = {
  register({ connection, files, log, plans, workspace }) {
    connection.onDidChangeWatchedFiles(
      guardNotification(log, 'workspace/didChangeWatchedFiles', ({ changes }) => {
        let isData = false;
        for (const { uri, type } of changes) {
          if (isDataFile(files, uri)) {
            files.forget(uri);
            isData = true;
          } else if (type !== FileChangeType.Changed && files.forgetFolder(uri)) isData = true;
        }
        if (isData) workspace.invalidate();
        plans.changed(changes);
      }),
    );
  },
  initialized(server) {
    if (!server.client.registerWatchers) return;
    const patterns = [`**/${OFFICES_FILE}`, `**/${CONFIG_FILE}`, ...PLAN_PATTERNS];
    // Of a folder that comes or goes as a whole, the patterns of the files in it say nothing.
    watch(server, [...patterns.map(all), { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }]);
    server.files.onWatch((uri) => watchFile(server, uri));
    server.plans.onWatch((uri) => watchFile(server, uri));
  },
};

function isDataFile(files: Files, uri: string): boolean {
  const name = baseName(uri);
  return name === OFFICES_FILE || name === CONFIG_FILE || files.isWatched(uri);
}

function watchFile(server: Server, uri: string): void {
  const folder = folderOf(uri);
  if (folder === undefined) return;
  const pattern = patternOf(baseName(uri));
  watch(server, [all(server.client.relativePatterns ? { baseUri: folder, pattern } : `**/${pattern}`)]);
}

const all = (globPattern: GlobPattern): FileSystemWatcher => ({ globPattern });

function watch({ connection, log }: Server, watchers: FileSystemWatcher[]): void {
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => log.failure(MESSAGES.watchFailed, JSON.stringify(watchers), error));
}
