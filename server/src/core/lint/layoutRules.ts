import type { RuleMeta } from './rule';

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

/** True for a rule that the formatter applies. */
export function isLayoutRule({ id }: RuleMeta): boolean {
  return LAYOUT_RULES.has(id);
}
