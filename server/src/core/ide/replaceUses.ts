import type { TextEdit } from '../base/span';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import { replaceOffice } from '../refactor/offices/replaceOffice';
import type { OfficeMention, Tag } from '../syntax/types';
import { keyOfName, namesIn } from './officeNames';
import { type OfficeUse, officeUses } from './officeUses';

/** A tag that names an office, and the first place in it where it does. */
export interface UsingTag {
  readonly use: OfficeUse;
  readonly tag: Tag;
}

/** The tags that name an office, in the order of the text. */
export function tagsNaming(plan: Plan, directory: OfficeDirectory, key: string): UsingTag[] {
  const tags: UsingTag[] = [];
  for (const use of officeUses(plan, directory).get(key)?.uses ?? []) {
    const { at, mention } = use;
    const tag = at.syntax.tags.find(({ start, end }) => start <= mention.start && mention.end <= end);
    const last = tags.at(-1);
    if (tag === undefined || (last?.use.at === at && last.tag === tag)) continue;
    tags.push({ use, tag });
  }
  return tags;
}

/** The edits that have other offices stand where one stood; `choose` gives their names for each tag, none to leave it. */
export function replaceUses(
  plan: Plan,
  directory: OfficeDirectory,
  key: string,
  choose: (tag: UsingTag) => readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const using of tagsNaming(plan, directory, key)) {
    const { at } = using.use;
    const replacements = choose(using).map((name) => ({ name, key: keyOfName(name, directory) }));
    if (replacements.length === 0) continue;
    const names = namesIn(at, directory);
    const keyOf = (mention: OfficeMention): string | undefined =>
      names.find((one) => one.mention === mention)?.writing.identity.key;
    for (const edit of replaceOffice(at, using.tag, key, replacements, keyOf)) edits.push(edit);
  }
  return edits;
}
