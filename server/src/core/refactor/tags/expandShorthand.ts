import type { TextEdit } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import { byTagText } from './byTagText';
import { roleLabels } from './roleLabels';
import { tagsIn } from './tagAt';
import { formsOf, isReadWhole } from './tagContent';

/** How many tags are looked at in a step. */
const STEP = 50;

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
  let step = 0;
  for (const { at, tag } of found) {
    if (step++ % STEP === 0) yield;
    if (!isExpandable(at, tag)) continue;
    const form = formsOf(at, tag).in('full', labels);
    if (form.texts !== null) edits.push({ span: at.toDocument(tag), newText: form.inPlace('') });
  }
  return edits.length === 0 ? null : edits;
}

/**
 * A time beside the names, or anything else that is no role, would not be written again. A second slash, and a ； between
 * names, may mean anything: who is meant by 甲/乙/丙 is for its author to say.
 */
function isExpandable(at: PlanParagraph, tag: Tag): boolean {
  return tag.form === 'shorthand' && isReadWhole(at, tag) && isPlainShorthand(at, tag).is;
}

const isPlainShorthand = byTagText((at, tag) => ({
  is: formsOf(at, tag).roles.every(({ text }) => !/[/／；;]/.test(text)),
}));
