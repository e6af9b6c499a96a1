import { trimEdits } from '../../base/composeEdits';
import type { TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { holdsOffices } from '../../syntax/roleKinds';
import type { Role, Tag } from '../../syntax/types';
import { memoOf, type ParagraphMemo } from './paragraphMemo';
import type { ParagraphEdits } from './step';
import { isUnfinishedTag } from './unfinished';

/** Share of the tags that must have the offices first, and how many tags there must be, before the others are held to it. */
const AGREEMENT = 0.8;
const FEWEST = 5;

/**
 * Moves deadlines, persons and the like behind the offices, where most tags of the plan have them; lead and support are
 * tag/role-order's. Plans that begin with the deadline have their reasons.
 */
export function roleOrderEdits({ paragraphs }: Plan): ParagraphEdits[] {
  let tags = 0;
  let wrong = 0;
  const changes: ParagraphEdits[] = [];
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    const memo = memoOf(at);
    memo.mixedRoles ??= mixedRolesIn(at);
    const { edits } = memo.mixedRoles;
    tags += memo.mixedRoles.tags;
    wrong += memo.mixedRoles.wrong;
    if (edits.length > 0) changes.push({ at, edits });
  }
  return tags < FEWEST || tags - wrong < tags * AGREEMENT ? [] : changes;
}

type MixedRoles = NonNullable<ParagraphMemo['mixedRoles']>;

const NONE: MixedRoles = { tags: 0, wrong: 0, edits: [] };

function mixedRolesIn(at: PlanParagraph): MixedRoles {
  const tags = at.syntax.tags.filter(({ form, roles }) => form === 'label' && isMixed(roles));
  if (tags.length === 0) return NONE;
  const wrong = tags.filter(({ roles }) => ordered(roles).some((role, index) => role !== roles[index]));
  const edits = wrong.flatMap((tag) => (isMovable(at, tag) ? reordered(at, tag) : []));
  return { tags: tags.length, wrong: wrong.length, edits: trimEdits(edits, at.paragraph.raw) };
}

/** True where all roles are known, and some hold offices and some do not. */
function isMixed(roles: readonly Role[]): boolean {
  const offices = roles.filter(({ kind }) => holdsOffices(kind)).length;
  return offices > 0 && offices < roles.length && roles.every(({ kind }) => kind !== 'unknown');
}

function ordered(roles: readonly Role[]): Role[] {
  return [
    ...roles.filter(({ kind }) => holdsOffices(kind)),
    ...roles.filter(({ kind }) => !holdsOffices(kind)),
  ];
}

/** A tag in one line, with all its labels. */
function isMovable(at: PlanParagraph, tag: Tag): boolean {
  const { start, end } = at.paragraph.reading.toRaw(tag);
  const isPlain = end - start === tag.end - tag.start;
  return isPlain && !isUnfinishedTag(at, tag) && tag.roles.every(({ label }) => label !== null);
}

function reordered(at: PlanParagraph, { roles }: Tag): TextEdit[] {
  return ordered(roles).flatMap((role, index) => {
    const place = roles[index];
    return place === undefined || place === role
      ? []
      : [{ span: at.paragraph.reading.toRaw(place), newText: at.written(role) }];
  });
}
