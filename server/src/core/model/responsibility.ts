import type { OfficeMention, Tag } from '../syntax/types';
import { DEADLINE_LABEL } from './deadlines';
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
  /** What stands beside the offices, by its label: 完成时限, 分管领导 …; a time without a label is a 完成时限. */
  readonly other: ReadonlyMap<string, string>;
}

/** A tag at its place. A class for the reason that `youngList` gives, which is as true of `{ at, tag }`. */
export class PlacedTag {
  constructor(
    readonly at: PlanParagraph,
    readonly tag: Tag,
  ) {}
}

/**
 * Who does what, as each mention says of itself (`OfficeMention.kind`). With `leadFirst`, where nobody is said to lead, the
 * first of the responsible offices does and the others support, as such plans declare.
 */
export function responsibilityOf(tags: readonly PlacedTag[], leadFirst: boolean): Responsibility | null {
  if (tags.length === 0) return null;
  const lead: PlacedMention[] = [];
  const support: PlacedMention[] = [];
  const responsible: PlacedMention[] = [];
  const other = new Map<string, string>();
  for (const { at, tag } of tags) {
    for (const role of tag.roles) {
      if (role.value !== null && role.label !== null)
        addWords(other, at.written(role.label), at.written(role.value));
      for (const mention of role.mentions) {
        const { kind } = mention;
        const list = kind === 'lead' ? lead : kind === 'support' ? support : responsible;
        list.push({ at, mention, name: at.written(mention) });
      }
    }
    for (const time of tag.times) addWords(other, DEADLINE_LABEL, at.written(time));
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

/** Several tags may say it of several sentences. */
function addWords(other: Map<string, string>, label: string, value: string): void {
  const known = other.get(label);
  if (known === undefined) other.set(label, value);
  else if (!known.split('；').includes(value)) other.set(label, `${known}；${value}`);
}
