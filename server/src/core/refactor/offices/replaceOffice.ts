import type { Span, TextEdit } from '../../base/span';
import { withoutTimes } from '../../model/deadlines';
import type { PlanParagraph } from '../../model/planParagraph';
import { wholeSpan } from '../../syntax/tags';
import type { OfficeMention, Role, RoleKind, Tag } from '../../syntax/types';
import { BREAK } from '../structure/lineBreak';

/** An office that takes the place of another. */
export interface Replacement {
  readonly name: string;
  readonly key: string;
}

/** From the one who answers for the most. */
const RANKS: Readonly<Record<RoleKind, number>> = {
  lead: 0,
  responsible: 1,
  support: 2,
  unknown: 3,
  person: 4,
  deadline: 4,
  target: 4,
};

interface Entry {
  readonly mention: OfficeMention;
  readonly key: string | undefined;
  readonly rank: number;
}

/**
 * The edits that have other offices stand in a tag where one stood. Nobody is named twice for it: an office that is there
 * already stays where it is, unless the new place is the graver one (who leads does not support as well) or comes first; but
 * who is marked as leading a list is still named in it.
 * `keyOf` tells whom a place names.
 */
export function replaceOffice(
  at: PlanParagraph,
  tag: Tag,
  office: string,
  replacements: readonly Replacement[],
  keyOf: (mention: OfficeMention) => string | undefined,
): TextEdit[] {
  const entries: Entry[] = [];
  let named = 0;
  for (const { mentions } of tag.roles) {
    for (const mention of mentions) {
      const key = keyOf(mention);
      entries.push({ mention, key, rank: rankOf(mention) });
      if (key === office || replacements.some((one) => one.key === key)) named++;
    }
  }
  const old = entries.filter(({ key }) => key === office).sort(byWeight);
  const place = old[0];
  if (place === undefined) return [];
  const names = replacements.map(({ name }) => name);
  // Mostly nobody else is concerned.
  if (named === 1 && names.length > 0) return [renamed(at, place.mention, names)];
  const removed = new Set(old.map(({ mention }) => mention));
  const added: string[] = [];
  for (const { name, key } of replacements) {
    const there = entries.filter((entry) => entry.key === key && key !== office).sort(byWeight);
    const best = there[0];
    if (best !== undefined && byWeight(best, place) < 0) {
      for (const { mention } of there.slice(1)) removed.add(mention);
    } else {
      for (const { mention } of there) removed.add(mention);
      added.push(name);
    }
  }
  if (added.length > 0) removed.delete(place.mention);
  const kept = leadersOfOthers(tag, removed);
  for (const mention of kept) removed.delete(mention);
  const edits = removals(at, tag, removed);
  if (added.length > 0) edits.push(renamed(at, place.mention, added));
  for (const mention of kept) if (keyOf(mention) === office) edits.push(renamed(at, mention, names));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Those among the names to be taken out whom the others of their list support, and would not without their mark. */
function leadersOfOthers({ roles }: Tag, removed: ReadonlySet<OfficeMention>): OfficeMention[] {
  return roles.flatMap(({ mentions }) => {
    const leaders = mentions.filter(({ mark }) => mark?.kind === 'lead');
    const others = mentions.filter((mention) => !removed.has(mention));
    const [first] = leaders;
    return first === undefined || others.length === 0 || others.some((one) => leaders.includes(one))
      ? []
      : [first];
  });
}

/** Has other names stand in a place, each with its mark: what is said of one is said of all that come for it. */
function renamed(at: PlanParagraph, mention: OfficeMention, names: readonly string[]): TextEdit {
  const name = withNote(at, mention);
  const { end } = withNote(at, wholeSpan(mention));
  const mark = at.paragraph.raw.slice(name.end - at.start, end - at.start);
  const newText = names.join(`${mark.replace(BREAK, '')}、`) + mark;
  return { span: { start: name.start, end }, newText };
}

/** Beside one that a mark has lead, the others of the list support: it is the last to be left out. */
function rankOf({ kind, mark }: OfficeMention): number {
  return mark === null ? RANKS[kind] : RANKS[kind] - 0.5;
}

function byWeight(a: Entry, b: Entry): number {
  return a.rank - b.rank || a.mention.start - b.mention.start;
}

/** The edits that take names out of a tag with what separates them, and roles that are left without any. */
function removals(at: PlanParagraph, tag: Tag, removed: ReadonlySet<OfficeMention>): TextEdit[] {
  if (removed.size === 0) return [];
  const isEmpty = ({ mentions }: Role): boolean =>
    mentions.length > 0 && mentions.every((mention) => removed.has(mention));
  const times = tag.times.map((time) => moved(at.toDocument(time), -at.start));
  const spans = outOf(at, tag.roles, isEmpty).flatMap((span) =>
    withoutTimes(at.paragraph.raw, times, moved(span, -at.start)).map((part) => moved(part, at.start)),
  );
  for (const role of tag.roles) {
    const wholes = role.mentions.map((mention) => ({ mention, ...wholeSpan(mention) }));
    if (!isEmpty(role)) spans.push(...outOf(at, wholes, ({ mention }) => removed.has(mention)));
  }
  return spans.map((span) => ({ span, newText: '' }));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * What to take out of a list, in the whole text: each one with what stands before it, or, where nothing that stays does,
 * up to the next one, so that no line ends where a name is to come.
 */
function outOf<T extends Span>(at: PlanParagraph, list: readonly T[], isOut: (one: T) => boolean): Span[] {
  const firstKept = list.findIndex((one) => !isOut(one));
  return list.flatMap((one, index) => {
    if (!isOut(one)) return [];
    const before = list[index - 1];
    const after = list[index + 1];
    if (index > firstKept && before !== undefined) {
      return [{ start: withNote(at, before).end, end: withNote(at, one).end }];
    }
    return after === undefined ? [] : [{ start: at.toDocument(one).start, end: at.toDocument(after).start }];
  });
}

/** The place of a span in the whole text, with the pinyin note on its last character. */
function withNote(at: PlanParagraph, span: Span): Span {
  const { start, end } = at.toDocument(span);
  const next = at.toDocument({ start: span.end, end: span.end + 1 }).start;
  if (next === end) return { start, end };
  const between = at.paragraph.raw.slice(end - at.start, next - at.start);
  return { start, end: /^[（(][^（()）\s]*[)）]$/.test(between) ? next : end };
}
