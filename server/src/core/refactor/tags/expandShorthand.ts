import type { TextEdit } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import { roleLabels } from './roleLabels';
import { tagsIn } from './tagAt';
import { formsOf, isReadWhole } from './tagContent';

/** Whether there is shorthand that can be written out. Cheap: for menus. */
export function canExpandShorthand(plan: Plan, offset: number, scope: 'tag' | 'plan'): boolean {
  return tagsIn(plan, offset, scope).some(
    ({ at, tag }) => isExpandable(at, tag) && formsOf(at, tag).in('full', roleLabels(plan)).texts !== null,
  );
}

/** Writes the shorthand tag at `offset`, or all of the plan, out with the plan's own labels; null where there is none. */
export function* expandShorthand(
  plan: Plan,
  offset: number,
  scope: 'tag' | 'plan',
): Steps<TextEdit[] | null> {
  const found = tagsIn(plan, offset, scope);
  yield;
  const labels = roleLabels(plan);
  const edits: TextEdit[] = [];
  for (const { at, tag } of found) {
    yield;
    const texts = isExpandable(at, tag) ? formsOf(at, tag).in('full', labels).texts : null;
    if (texts !== null) edits.push({ span: at.toDocument(tag), newText: texts.join('') });
  }
  return edits.length === 0 ? null : edits;
}

/**
 * A time beside the names, or anything else that is no role, would not be written again. A second slash, and a ； between
 * names, may mean anything: who is meant by 甲/乙/丙 is for its author to say.
 */
function isExpandable(at: PlanParagraph, tag: Tag): boolean {
  if (tag.form !== 'shorthand' || !isReadWhole(at, tag)) return false;
  return formsOf(at, tag).roles.every(({ text }) => !/[/／；;]/.test(text));
}
