import { edited, type TextEdit } from '../../core';
import type { EditedText } from '../convert/workspaceEdit';
import { RENAME } from '../messages/rename';
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

/** An edit of a file that is not open is made to what is on disk, as UTF-8. */
export async function checkEditable(
  { files, plans }: Server,
  { uri, source, version }: EditedText,
): Promise<void> {
  if (version !== null) return;
  const file = baseName(uri);
  if (!(await files.isEditable(uri))) throw new RefusedError(RENAME.notEditable, { file });
  if ((await files.read(uri)) === source.toString()) return;
  plans.forgetAll();
  files.forget(uri);
  throw new RefusedError(RENAME.changed, { file });
}
