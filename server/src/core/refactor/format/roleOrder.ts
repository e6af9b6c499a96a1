import type { TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Role, RoleKind, Tag } from '../../syntax/types';
import { isUnfinishedTag } from './unfinished';

/** Share of the tags that must have the offices first, and how many tags there must be, before the others are held to it. */
const AGREEMENT = 0.8;
const FEWEST = 5;

/**
 * Moves deadlines, persons and the like behind the offices, where most tags of the plan have them; lead and support are
 * tag/role-order's. Plans that begin with the deadline have their reasons.
 */
export function roleOrderEdits({ paragraphs }: Plan): TextEdit[] {
  const mixed: { readonly at: PlanParagraph; readonly tag: Tag }[] = [];
  const wrong: typeof mixed = [];
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    for (const tag of at.syntax.tags) {
      if (tag.form !== 'label' || !isMixed(tag.roles)) continue;
      mixed.push({ at, tag });
      if (ordered(tag.roles).some((role, index) => role !== tag.roles[index])) wrong.push({ at, tag });
    }
  }
  if (mixed.length < FEWEST || mixed.length - wrong.length < mixed.length * AGREEMENT) return [];
  return wrong.flatMap(({ at, tag }) => (isMovable(at, tag) ? reordered(at, tag) : []));
}

function isOffice(kind: RoleKind): boolean {
  return kind === 'lead' || kind === 'support' || kind === 'responsible';
}

/** True where all roles are known, and some hold offices and some do not. */
function isMixed(roles: readonly Role[]): boolean {
  const offices = roles.filter(({ kind }) => isOffice(kind)).length;
  return offices > 0 && offices < roles.length && roles.every(({ kind }) => kind !== 'unknown');
}

function ordered(roles: readonly Role[]): Role[] {
  return [...roles.filter(({ kind }) => isOffice(kind)), ...roles.filter(({ kind }) => !isOffice(kind))];
}

/** A tag in one line, with all its labels. */
function isMovable(at: PlanParagraph, tag: Tag): boolean {
  const { start, end } = at.toDocument(tag);
  const isPlain = end - start === tag.end - tag.start;
  return isPlain && !isUnfinishedTag(at, tag) && tag.roles.every(({ label }) => label !== null);
}

function reordered(at: PlanParagraph, { roles }: Tag): TextEdit[] {
  return ordered(roles).flatMap((role, index) => {
    const place = roles[index];
    return place === undefined || place === role
      ? []
      : [{ span: at.toDocument(place), newText: at.written(role) }];
  });
}
