import type { TextEdit } from '../../base/span';
import type { Finding } from '../../lint/finding';
import { safeEdits } from '../../lint/fix';
import type { RuleMeta } from '../../lint/rule';
import type { Plan } from '../../model/plan';
import { isUnfinished, isUnfinishedTag } from './unfinished';

/** The rules whose safe fixes are layout: they change marks, blanks and the order of roles, and never a word. */
const LAYOUT_RULES: ReadonlySet<RuleMeta['id']> = new Set<RuleMeta['id']>([
  'numbering/ordinal-style',
  'tag/bracket-width',
  'tag/separator',
  'tag/stray-separator',
  'tag/role-order',
  'target/spacing',
  'text/space',
]);

/** The safe fixes of layout rules, except in what is still being written. */
export function layoutFixes(plan: Plan, findings: readonly Finding[]): TextEdit[] {
  return safeEdits(findings.filter((finding) => LAYOUT_RULES.has(finding.rule) && !isTouched(plan, finding)));
}

/** True where the finding lies in something unfinished. */
function isTouched({ paragraphs }: Plan, finding: Finding): boolean {
  const at = paragraphs[finding.paragraph];
  if (at === undefined || isUnfinished(at)) return true;
  const { start, end } = finding.span;
  return at.syntax.tags.some((tag) => {
    if (!isUnfinishedTag(at, tag)) return false;
    const place = at.toDocument(tag);
    return place.start <= end && start <= place.end;
  });
}
