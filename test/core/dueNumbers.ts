import type { NumberedLevel } from '../../server/src/core/model/numbering';
import { eachDueNumber } from '../../server/src/core/model/numberSequence';
import type { OutlineNode } from '../../server/src/core/model/outlineNode';

/** The number that each node of a level is due. */
export function dueNumbers(level: NumberedLevel): Map<OutlineNode, number> {
  const numbers = new Map<OutlineNode, number>();
  eachDueNumber(level, (node, number) => numbers.set(node, number));
  return numbers;
}
