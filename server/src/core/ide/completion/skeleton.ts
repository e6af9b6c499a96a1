import { wholeEnd } from '../../syntax/tags';
import type { Tag } from '../../syntax/types';
import type { Candidate, EntryNote } from './entry';

/** Stands where the names of a tag were. It is in no plan: editors do not let it in. */
const GAP = '\u0000';

/**
 * A tag with its names taken out: `（牵头处室：⎕；配合处室：⎕）`. What is left is how the plan writes tags, whatever their
 * form. Null for a tag that is not finished.
 */
export function skeletonOf(tag: Tag, written: string): string | null {
  if (tag.roles.length === 0 || (tag.open === null) !== (tag.close === null)) return null;
  let skeleton = '';
  let from = tag.start;
  for (const role of tag.roles) {
    if (tag.form === 'label' && (role.colon === null || role.kind === 'unknown')) return null;
    const first = role.mentions[0];
    const start = role.value?.start ?? Math.min(first?.start ?? Infinity, first?.etc?.start ?? Infinity);
    const last = role.mentions.at(-1);
    const end = role.value?.end ?? (last === undefined ? undefined : wholeEnd(last));
    if (end === undefined || start < from) return null;
    skeleton += written.slice(from, start) + GAP;
    from = end;
  }
  skeleton += written.slice(from, tag.end);
  // The stop after roles that follow a sentence without brackets is theirs.
  if (tag.open === null && !tag.ownLine && written.charAt(tag.end) === '。') skeleton += '。';
  return skeleton.length > 80 ? null : skeleton;
}

/** A skeleton as a text with gaps. */
export function skeletonCandidate(skeleton: string, note: EntryNote | null = null): Candidate {
  const gaps: number[] = [];
  let text = '';
  for (const piece of skeleton.split(GAP)) {
    text += piece;
    gaps.push(text.length);
  }
  // What follows the last name is not another gap.
  gaps.pop();
  return { kind: 'tag', text, gaps, note };
}

/** The usual tags, for a plan that has none yet. */
export function usualSkeletons(
  words: Readonly<Record<'lead' | 'support' | 'responsible', string>>,
): string[] {
  return [`（${words.lead}：${GAP}；${words.support}：${GAP}）`, `（${words.responsible}：${GAP}）`];
}
