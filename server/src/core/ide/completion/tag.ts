import { skipBlanks } from '../../base/characters';
import type { Span } from '../../base/span';
import type { OutlineNode } from '../../model/outlineNode';
import { holdsValue } from '../../syntax/roleKinds';
import type { Role, Separator, Tag } from '../../syntax/types';
import type { Place } from '../placeAt';
import { restOfLabel } from './bracket';
import type { Candidate, CompletionList } from './entry';
import { type Joint, jointIn } from './joints';
import { officeCandidates } from './offices';
import { labelCandidates } from './roles';
import { listAt, type Spot } from './spot';
import { valueCandidates } from './values';
import type { CompletionContext } from './words';

/** What a piece of a tag begins after. */
interface Delimiter {
  readonly end: number;
  readonly kind: 'open' | 'colon' | 'name' | 'role';
  readonly text: string;
  readonly role: Role | null;
}

/** What may be written at a place inside a tag. */
export function completeInTag(spot: Spot, place: Place, context: CompletionContext): CompletionList | null {
  const { tag } = place;
  const { at, offset, plan } = spot;
  if (tag === null || !isInside(tag, offset)) return null;
  const delimiter = lastDelimiter(tag, offset, at.text);
  const start = Math.min(skipBlanks(at.text, delimiter.end), offset);
  const label = labelAt(tag, start, offset);
  if (label !== null) {
    const { piece, role } = label;
    const colon = role.colon !== null && role.colon.start >= piece.end ? role.colon : null;
    return listAt(
      spot,
      { start, end: colon?.end ?? piece.end },
      labelCandidates(plan, context, tag, at, role),
    );
  }
  const { role, kind } = delimiter;
  if (kind === 'open' || kind === 'role' || delimiter.text === '；' || delimiter.text === ';') {
    // The role before a comma has ended there: 甲牵头，│.
    const names = tag.form === 'label' ? [] : nameCandidates(spot, place, tag, null, start, context);
    const labels =
      tag.form === 'label' || kind === 'open' ? labelCandidates(plan, context, tag, at, null) : [];
    const label = restOfLabel(at.text, offset);
    const end = label > offset ? label : mentionAt(tag, start, offset)?.end;
    return listAt(spot, { start, end }, [...labels, ...names]);
  }
  if (role !== null && holdsValue(role.kind)) {
    const value = role.value ?? { start: offset, end: offset };
    const values = valueCandidates(plan, context, at.written(role.label ?? role), at.written(value));
    return listAt(spot, { start, end: value.end }, values);
  }
  if (isInMark(tag, offset)) return null;
  const mention = mentionAt(tag, start, offset);
  const joint = jointIn(at.text.slice(start, offset), context);
  const from = joint === null ? (mention?.start ?? start) : start + joint.end;
  const candidates = nameCandidates(spot, place, tag, role, mention?.start ?? start, context, joint);
  return listAt(spot, { start: from, end: mention?.end }, candidates);
}

function isInside(tag: Tag, offset: number): boolean {
  if (offset < tag.start || (tag.open !== null && offset < tag.open.end)) return false;
  return tag.close === null || offset <= tag.close.start;
}

function lastDelimiter(tag: Tag, offset: number, paragraph: string): Delimiter {
  const start = tag.open?.end ?? tag.start;
  let last: Delimiter = { end: start, kind: 'open', text: tag.open?.text ?? '', role: null };
  const see = (one: Span & { text: string }, kind: Delimiter['kind'], role: Role | null): void => {
    if (one.end > one.start && one.end <= offset && one.end >= last.end) {
      last = { end: one.end, kind, text: one.text, role };
    }
  };
  for (const role of tag.roles) {
    if (role.colon !== null) see(role.colon, 'colon', role);
    for (const separator of role.separators) see(separator, 'name', role);
  }
  for (const [index, separator] of tag.separators.entries()) {
    const kind = isBetweenNames(separator, tag.separators[index + 1]) ? 'name' : 'role';
    see(separator, kind, roleBefore(tag, separator.start));
  }
  if (tag.form !== 'verb') return last;
  // A name whose verb is still to come is in no role.
  const rest = paragraph.slice(last.end, offset);
  const cut = Math.max(rest.lastIndexOf('，'), rest.lastIndexOf(','), rest.lastIndexOf('、'));
  return cut < 0 ? last : { end: last.end + cut + 1, kind: 'name', text: rest.charAt(cut), role: null };
}

/** `甲、│；配合处室：乙`: a mark that is to be followed by a name, although the role ends there as yet. */
function isBetweenNames({ text, end }: Separator, next: Separator | undefined): boolean {
  if (text.includes('、')) return true;
  return /[，,]/.test(text) && next !== undefined && next.start <= end + 1;
}

function roleBefore(tag: Tag, offset: number): Role | null {
  return tag.roles.findLast((role) => role.start <= offset) ?? null;
}

/** The role word that is being typed; in the verb form the word comes after the names. */
function labelAt(tag: Tag, start: number, offset: number): { piece: Span; role: Role } | null {
  if (tag.form !== 'label') return null;
  for (const role of tag.roles) {
    const { label } = role;
    if (label !== null && label.start === start && offset >= start && offset <= label.end) {
      return { piece: label, role };
    }
  }
  return null;
}

function mentionAt(tag: Tag, start: number, offset: number): Span | null {
  for (const role of tag.roles) {
    for (const mention of role.mentions) {
      if (mention.end >= offset && mention.start >= start && mention.start <= offset) return mention;
    }
  }
  return null;
}

/** Behind the name of 疾控处（牵头）│ nothing more of it is to come. */
function isInMark(tag: Tag, offset: number): boolean {
  return tag.roles.some(({ mentions }) =>
    mentions.some(({ mark }) => mark !== null && mark.start < offset && offset <= mark.end),
  );
}

function nameCandidates(
  { plan, at, offset }: Spot,
  place: Place,
  tag: Tag,
  role: Role | null,
  start: number,
  context: CompletionContext,
  joint: Joint | null = null,
): Candidate[] {
  const typed = mentionAt(tag, start, offset);
  const listed = namesOf(tag, typed, (span) => at.written(span));
  const others = tag.ownLine ? otherLines(place.node, tag) : [];
  return officeCandidates(plan, context, {
    role: role?.kind ?? roleAt(tag, start),
    listed: [...listed, ...others, ...(joint?.before ?? [])],
    typed: typed === null ? '' : at.written(typed),
    groupsOnly: joint?.closes === true,
  });
}

/** In the shorthand and verb forms the first name leads, and the others support it. */
function roleAt(tag: Tag, start: number): 'lead' | 'support' | 'responsible' {
  if (tag.form === 'label') return 'responsible';
  return (tag.roles[0]?.end ?? start) < start ? 'support' : 'lead';
}

function namesOf(tag: Tag, typed: Span | null, written: (span: Span) => string): string[] {
  return tag.roles.flatMap((role) =>
    role.mentions.filter((mention) => mention.start !== typed?.start).map((mention) => written(mention)),
  );
}

/** The names of the other tags of an item that has each role on a line of its own. */
function otherLines(node: OutlineNode | null, own: Tag): string[] {
  return (node?.tags ?? []).flatMap(({ at, tag }) =>
    tag === own || !tag.ownLine ? [] : namesOf(tag, null, (span) => at.written(span)),
  );
}
