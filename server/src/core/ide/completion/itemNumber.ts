import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import { nodeBefore, ordinalCandidates } from './ordinals';
import type { CompletionContext } from './words';

/**
 * The number that an item put in at `cursor` begins with: the next one at the start of a line, none where the line has its
 * number already; null where no item can begin.
 */
export function itemNumberAt(plan: Plan, cursor: number, context: CompletionContext): string | null {
  const { source } = plan;
  const { line, character } = source.locate(cursor);
  const before = source.lineText(line).slice(0, character);
  if (before.trim() === '') {
    const numbers = ordinalCandidates(plan, line, context).filter(({ note }) => note === 'nextItem');
    // Below the one heading there is, both 二、 and 1. could follow: the deeper is the item's.
    return numbers.at(isHeading(nodeBefore(plan, line)) ? -1 : 0)?.text ?? '1. ';
  }
  const node = nodeBefore(plan, line + 1);
  if (node === null || node.at.line !== line || node.kind !== 'item') return null;
  const end = source.locate(node.at.toDocument(node.ordinal).end);
  return end.line === line && end.character <= character && before.slice(end.character).trim() === ''
    ? ''
    : null;
}

/** True for a title that no sentence follows. */
function isHeading(node: OutlineNode | null): boolean {
  return node !== null && node.at.text.charAt(node.at.syntax.title.end) !== '。';
}
