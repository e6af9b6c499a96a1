import type { TextEdit } from '../../base/span';
import type { Steps } from '../../base/steps';
import { nodeOf } from '../../model/nodeOf';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';
import type { PlacedTag } from '../../model/responsibility';
import { wholeSpan } from '../../syntax/tags';
import type { OfficeMention, Role } from '../../syntax/types';
import { rawOf } from '../structure/tagRuns';
import { tagsIn } from './tagAt';

/**
 * Puts the offices of the tag at `offset`, or of all tags, in the order of the directory, each with its mark. Who leads stays
 * in the order written, for that order says who comes first; groups and names that the directory has not stay in their places. Null
 * where nothing is to be done.
 */
export function* sortOffices(
  plan: Plan,
  offset: number,
  scope: 'tag' | 'plan',
  directory: OfficeDirectory,
): Steps<TextEdit[] | null> {
  const placeOf = placesIn(directory);
  const edits: TextEdit[] = [];
  for (const placed of tagsIn(plan, offset, scope)) {
    for (const role of placed.tag.roles) edits.push(...sortRole(plan, placed, role, placeOf));
    yield;
  }
  return edits.length === 0 ? null : edits;
}

/** Whether something is to be sorted. Cheap: for menus. */
export function canSortOffices(
  plan: Plan,
  offset: number,
  scope: 'tag' | 'plan',
  directory: OfficeDirectory,
): boolean {
  if (directory.isEmpty) return false;
  const placeOf = placesIn(directory);
  return tagsIn(plan, offset, scope).some((placed) =>
    placed.tag.roles.some((role) => sortRole(plan, placed, role, placeOf).length > 0),
  );
}

type PlaceOf = (mention: OfficeMention) => number | undefined;

/** The place of an office in the directory. */
function placesIn(directory: OfficeDirectory): PlaceOf {
  const places = new Map(directory.offices.map((office, index) => [office, index]));
  const known = new Map<string, number | undefined>();
  return ({ group, text }) => {
    if (group) return undefined;
    if (!known.has(text)) {
      const office = directory.find(text)?.office;
      known.set(text, office && places.get(office));
    }
    return known.get(text);
  };
}

function sortRole(plan: Plan, { at }: PlacedTag, { kind, mentions }: Role, placeOf: PlaceOf): TextEdit[] {
  if (kind !== 'support' && kind !== 'responsible') return [];
  const leadFirst = nodeOf(plan, at)?.leadFirst === true;
  const leader = leadFirst ? mentions.findIndex((mention) => mention.kind === 'responsible') : -1;
  const listed = mentions
    .slice(leader + 1)
    .filter((mention) => mention.kind !== 'lead' && placeOf(mention) !== undefined);
  const sorted = [...listed].sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  const first = listed.findIndex((mention, index) => mention !== sorted[index]);
  const last = listed.findLastIndex((mention, index) => mention !== sorted[index]);
  if (first < 0) return [];
  // What stands between the names stays between them.
  let newText = '';
  for (let index = first; index <= last; index++) {
    const after = at.toDocument(wholeSpan(listed[index] as OfficeMention)).end;
    const next = index === last ? after : at.toDocument(listed[index + 1] as OfficeMention).start;
    newText += rawOf(at, wholeSpan(sorted[index] as OfficeMention)) + plan.source.slice(after, next);
  }
  const { start } = at.toDocument(listed[first] as OfficeMention);
  const { end } = at.toDocument(wholeSpan(listed[last] as OfficeMention));
  return [{ span: { start, end }, newText }];
}
