import type { GlobPattern } from 'vscode-languageserver';
import { isPlanName, PLAN_PATTERNS } from '../../workspace/planFiles';
import type { Feature } from '../feature';
import type { Files } from '../files';
import { guardNotification } from '../guard';
import { DidChangeWatchedFilesNotification } from '../library';
import { MESSAGES } from '../messages';
import { CONFIG_FILE, OFFICES_FILE } from '../openDocument';
import type { Server } from '../server';
import { baseName, folderOf } from '../uris';

/**
 * Watches the plans and the data files: those with the usual names wherever they are, other data files once a plan or a
 * setting names them.
 */
export const didChangeWatchedFiles: Feature = {
  register({ connection, files, log, plans, workspace }) {
    connection.onDidChangeWatchedFiles(
      guardNotification(log, 'workspace/didChangeWatchedFiles', ({ changes }) => {
        const data = changes.filter(({ uri }) => isDataFile(files, uri));
        for (const { uri } of data) files.forget(uri);
        if (data.length > 0) workspace.invalidate();
        plans.changed(changes.filter(({ uri }) => isPlanName(baseName(uri))));
      }),
    );
  },
  initialized(server) {
    if (!server.client.registerWatchers) return;
    watch(server, [`**/${OFFICES_FILE}`, `**/${CONFIG_FILE}`, ...PLAN_PATTERNS]);
    server.files.onWatch((uri) => watchFile(server, uri));
  },
};

function isDataFile(files: Files, uri: string): boolean {
  const name = baseName(uri);
  return name === OFFICES_FILE || name === CONFIG_FILE || files.isWatched(uri);
}

function watchFile(server: Server, uri: string): void {
  const folder = folderOf(uri);
  const name = baseName(uri);
  if (folder === undefined) return;
  // Braces and the like would make a pattern of a file name.
  const pattern = name.replace(/[[\]{}*?,!]/g, '?');
  watch(server, [server.client.relativePatterns ? { baseUri: folder, pattern } : `**/${pattern}`]);
}

function watch({ connection, log }: Server, patterns: readonly GlobPattern[]): void {
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => log.failure(MESSAGES.watchFailed, JSON.stringify(patterns), error));
}
