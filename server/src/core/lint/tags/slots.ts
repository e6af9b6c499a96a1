import type { Span } from '../../base/span';
import type { OfficeMention, Separator, Tag } from '../../syntax/types';

/** A separator where one belongs, with what stands on either side. */
export interface NameSeparator {
  readonly separator: Separator;
  readonly before: OfficeMention;
  readonly after: OfficeMention;
}

/** The separators of a tag, sorted by what they are for. */
export interface SeparatorSlots {
  /** The one between each two names. */
  readonly names: readonly NameSeparator[];
  /** The one between each two roles. */
  readonly roles: readonly Separator[];
  /** Those that separate nothing: leading, trailing, doubled. */
  readonly stray: readonly Separator[];
}

export function separatorSlots(tag: Tag): SeparatorSlots {
  const stray: Separator[] = [];
  const names: NameSeparator[] = [];
  for (const role of tag.roles) {
    for (const { separator, index } of onePerPlace(role.separators, role.mentions, '、', stray)) {
      const before = role.mentions[index - 1];
      const after = role.mentions[index];
      if (before !== undefined && after !== undefined) names.push({ separator, before, after });
    }
  }
  const roles = onePerPlace(tag.separators, tag.roles, '；', stray).map(({ separator }) => separator);
  stray.sort((a, b) => a.start - b.start);
  return { names, roles, stray };
}

/**
 * The separator that counts between each two of `parts`; `index` is the part after it. Of several at one place the right
 * one counts, or the first; the others, and those before the first part and after the last, are stray.
 */
function onePerPlace(
  separators: readonly Separator[],
  parts: readonly Span[],
  right: string,
  stray: Separator[],
): { separator: Separator; index: number }[] {
  const kept: { separator: Separator; index: number }[] = [];
  for (const separator of separators) {
    const index = parts.findIndex((part) => part.start >= separator.end);
    const last = kept.at(-1);
    if (index <= 0) stray.push(separator);
    else if (last?.index !== index) kept.push({ separator, index });
    else if (separator.text === right && last.separator.text !== right) {
      stray.push(last.separator);
      last.separator = separator;
    } else stray.push(separator);
  }
  return kept;
}

/** True where the tag's brackets are half width; its other marks are then mended with them. */
export function isHalfWidth(tag: Pick<Tag, 'open' | 'close'>): boolean {
  return tag.open?.text === '(' || tag.close?.text === ')';
}
