import { cutLines } from '../../base/lines';
import type { Plan } from '../../model/plan';
import { isEnd, lineFacts } from '../../syntax/lineFacts';

/** Where a line ends inside a paragraph, with the blanks around it. */
export const BREAK = /[ \t\u3000]*(?:\r\n|\n|\r)(?:[ \t\u3000]*(?:\r\n|\n|\r))*[ \t\u3000]*/g;

/**
 * What stands between two pieces of text that become one paragraph: in a plan whose lines are hard-wrapped the usual break,
 * where a sentence goes on beyond the width of a line; else nothing.
 */
export function lineBreakBetween({ source }: Plan, before: string, after: string): string {
  const width = source.wrapWidth;
  const last = cutLines(before).at(-1);
  const first = cutLines(after)[0];
  if (width === 0 || last === undefined || first === undefined) return '';
  const end = lineFacts(last);
  return isEnd(end) || end.width + lineFacts(first).width <= width + 1 ? '' : usualBreak(source);
}

function usualBreak({ paragraphs }: Plan['source']): string {
  const counts = new Map<string, number>();
  for (const { kind, lines, raw } of paragraphs) {
    if (kind !== 'text' || lines.length === 1) continue;
    for (const [found] of raw.matchAll(BREAK)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  let usual = '';
  for (const [found, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = found;
  return usual;
}
