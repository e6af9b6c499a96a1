import { type TextDocument, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { CLIENT_ID } from './names';

/**
 * Whether a document is there to be looked at only: what stands on the disk beside what is being written, how a file was
 * yesterday. Nothing can be written where it comes from; new documents come from nowhere yet.
 */
function isVersion({ uri }: TextDocument): boolean {
  return uri.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(uri.scheme) !== true;
}

/** Whether a document is a plan that is being worked on. */
export const isPlan = (document: TextDocument): boolean =>
  document.languageId === CLIENT_ID && !isVersion(document);

/** The server does not hear of them: it would take them for further plans, and find everything twice. */
export const WITHOUT_VERSIONS: Middleware = {
  didOpen: async (document, next) => {
    if (!isVersion(document)) await next(document);
  },
  didChange: async (event, next) => {
    if (!isVersion(event.document)) await next(event);
  },
  didClose: async (document, next) => {
    if (!isVersion(document)) await next(document);
  },
  provideDiagnostics: (document, resultId, token, next) =>
    'languageId' in document && isVersion(document) ? undefined : next(document, resultId, token),
};
