import type { TextEdit } from '../../base/span';
import type { PlacedMention } from '../../model/responsibility';
import type { DirectoryName } from '../directory/directoryNames';
import { renameMention } from './renameMention';

/** What renaming does to the places that name an office. */
export interface MentionsRenamed<Mention extends PlacedMention> {
  readonly edits: readonly TextEdit[];
  /** The first place where the name cannot be replaced; null where all can. */
  readonly blocked: Mention | null;
}

/**
 * Has the places that write an office exactly as `from` write it as `to`. Other spellings stay: who renames an office and
 * then renames it back finds every text as it was.
 */
export function renameMentions<Mention extends PlacedMention>(
  mentions: readonly Mention[],
  from: string,
  to: string,
): MentionsRenamed<Mention> {
  const edits: TextEdit[] = [];
  for (const mention of mentions) {
    if (mention.name !== from) continue;
    const own = renameMention(mention.at, mention.mention, to);
    if (own === null) return { edits: [], blocked: mention };
    edits.push(...own);
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start), blocked: null };
}

/**
 * The edits that write a name otherwise wherever the directory has it: as a name, as what takes over from another office,
 * as a group. Quotes and comments stay. Null where the file writes it in a way that renaming back would not restore.
 */
export function renameInDirectory(
  names: readonly DirectoryName[],
  from: string,
  to: string,
): TextEdit[] | null {
  const edits = new Map<number, TextEdit>();
  for (const { value, verbatim, start, end } of names) {
    if (value !== from) continue;
    if (!verbatim) return null;
    edits.set(start, { span: { start, end }, newText: to });
  }
  return [...edits.values()];
}
