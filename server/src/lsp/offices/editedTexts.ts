import type { CancellationToken } from 'vscode-languageserver';
import { edited, type TextEdit } from '../../core';
import type { EditedText } from '../convert/workspaceEdit';
import { RENAME } from '../messages/rename';
import { pacemaker } from '../pause';
import { RefusedError } from '../refusal';
import type { Server } from '../server';
import { baseName } from '../uris';

/** The text after edits, each meant for the old one; none touches another. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  return edited(
    text,
    [...edits].sort((a, b) => a.span.start - b.span.start),
  );
}

/** Refuses edits that cannot be made: of files that are read-only or no plain text, or that are no longer what the edits are meant for. */
export async function checkEditable(
  server: Server,
  edits: readonly EditedText[],
  token: CancellationToken,
): Promise<void> {
  const pace = pacemaker();
  for (const edit of edits) {
    await pace();
    if (token.isCancellationRequested) return;
    await checkFile(server, edit);
  }
  // While other things were waited for, someone may have gone on typing.
  for (const { uri, source, version } of edits) {
    if (version !== null && server.documents.find(uri)?.text !== source) {
      throw new RefusedError(RENAME.changed, { file: baseName(uri) });
    }
  }
}

async function checkFile({ files, plans }: Server, { uri, source, version }: EditedText): Promise<void> {
  const file = baseName(uri);
  // An editor makes the other changes and leaves this one out, or cannot save it.
  if (!(await files.isWritable(uri))) throw new RefusedError(RENAME.readOnly, { file });
  if (version !== null) return;
  // An edit of a file that is not open is made to what is on disk, as UTF-8.
  if (!(await files.isEditable(uri))) throw new RefusedError(RENAME.notEditable, { file });
  if ((await files.read(uri)) === source.toString()) return;
  plans.forgetAll();
  files.forget(uri);
  throw new RefusedError(RENAME.changed, { file });
}
