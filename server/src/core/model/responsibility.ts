import type { OfficeMention, Tag } from '../syntax/types';
import type { PlanParagraph } from './planParagraph';

/** An office or group in a tag, at its place. */
export interface PlacedMention {
  readonly at: PlanParagraph;
  readonly mention: OfficeMention;
  /** As written, without pinyin notes and line breaks. */
  readonly name: string;
}

/** Who answers for an item, all its tags taken together, in the order written. */
export interface Responsibility {
  readonly lead: readonly PlacedMention[];
  readonly support: readonly PlacedMention[];
  readonly responsible: readonly PlacedMention[];
  /** What stands beside the offices, by its label: 完成时限, 分管领导 … */
  readonly other: ReadonlyMap<string, string>;
}

/** A tag at its place. */
export interface PlacedTag {
  readonly at: PlanParagraph;
  readonly tag: Tag;
}

/** With `leadFirst`, the first of the responsible offices leads and the others support, as such plans declare. */
export function responsibilityOf(tags: readonly PlacedTag[], leadFirst: boolean): Responsibility | null {
  if (tags.length === 0) return null;
  const lead: PlacedMention[] = [];
  const support: PlacedMention[] = [];
  const responsible: PlacedMention[] = [];
  const other = new Map<string, string>();
  for (const { at, tag } of tags) {
    for (const role of tag.roles) {
      if (role.value !== null && role.label !== null)
        other.set(at.written(role.label), at.written(role.value));
      const list = role.kind === 'lead' ? lead : role.kind === 'support' ? support : responsible;
      for (const mention of role.mentions) list.push({ at, mention, name: at.written(mention) });
    }
  }
  if (leadFirst && lead.length === 0 && responsible.length > 0) {
    return {
      lead: responsible.slice(0, 1),
      support: [...responsible.slice(1), ...support],
      responsible: [],
      other,
    };
  }
  return { lead, support, responsible, other };
}
