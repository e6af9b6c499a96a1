import type { Span } from '../../base/span';
import type { OutlineNode } from '../../model/outlineNode';
import type { PlanParagraph } from '../../model/planParagraph';
import { BREAK } from './lineBreak';

/**
 * The tags of a paragraph as runs: （责任单位：甲）（完成时限：6月底前） after one sentence is one run. Spans count in the
 * reading.
 */
export function tagRuns(at: PlanParagraph): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of at.syntax.tags) {
    const last = runs.at(-1);
    if (last !== undefined && at.text.slice(last.end, start).trim() === '') {
      runs[runs.length - 1] = { start: last.start, end };
    } else runs.push({ start, end });
  }
  return runs;
}

/** What stands at a span of the reading, notes included, without the breaks of hard-wrapped lines. */
export function rawOf(at: PlanParagraph, span: Span): string {
  const { start, end } = at.toDocument(span);
  return at.paragraph.raw.slice(start - at.start, end - at.start).replace(BREAK, '');
}

/** The tags on lines of their own below a node, before the next number. */
export function tagLines(node: OutlineNode): PlanParagraph[] {
  return node.body.filter(({ role }) => role === 'tagLine');
}
