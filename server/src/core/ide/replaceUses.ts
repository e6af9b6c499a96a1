import type { TextEdit } from '../base/span';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import { replaceOffice } from '../refactor/offices/replaceOffice';
import type { Tag } from '../syntax/types';
import { keyOfName, officeKey } from './officeNames';
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
  return tagsNaming(plan, directory, key).flatMap((using) => {
    const { at } = using.use;
    const names = choose(using);
    if (names.length === 0) return [];
    const keyAt = (mention: OfficeUse['mention']): string =>
      officeKey({ mention, name: at.written(mention) }, directory);
    const replacements = names.map((name) => {
      const wanted = keyOfName(name, directory);
      return { name, isNamedBy: (mention: OfficeUse['mention']) => keyAt(mention) === wanted };
    });
    return replaceOffice(at, using.tag, (mention) => keyAt(mention) === key, replacements);
  });
}
