import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';

/** Lines that can be folded into the first of them. */
export interface FoldedLines {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'text' | 'comment' | 'region';
  /** How many others it lies in. */
  readonly depth: number;
}

/** Tags are the first to stay unfolded where a client takes only some ranges. */
const TAG_DEPTH = 9;

/**
 * What can be folded: the front matter, the head, whatever has something below it, the foot, runs of comments, and tags
 * on lines of their own.
 */
export function foldingRanges(plan: Plan): FoldedLines[] {
  const found: FoldedLines[] = [];
  const add = (first: number, last: number, kind: FoldedLines['kind'], depth: number): void => {
    if (last > first) found.push({ startLine: first, endLine: last, kind, depth });
  };
  const { frontMatter, paragraphs } = plan;
  if (frontMatter !== null) add(frontMatter.at.line, frontMatter.at.endLine, 'region', 0);
  for (const role of ['head', 'foot'] as const) {
    const [first, last] = extentOf(paragraphs, role);
    if (first !== undefined && last !== undefined) add(first.line, last.endLine, 'region', 0);
  }
  const addNode = (node: OutlineNode, depth: number): number => {
    let last = node.body.at(-1)?.endLine ?? node.at.endLine;
    for (const child of node.children) last = Math.max(last, addNode(child, depth + 1));
    add(node.at.line, last, 'text', depth);
    return last;
  };
  for (const root of plan.roots) addNode(root, 0);
  addRuns(paragraphs, 'comment', (first, last) => add(first.line, last.endLine, 'comment', 1));
  // Who answers for an item, where each role has a line of its own.
  addRuns(paragraphs, 'tagLine', (first, last) => add(first.line, last.endLine, 'region', TAG_DEPTH));
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function extentOf(
  paragraphs: readonly PlanParagraph[],
  role: ParagraphRole,
): [PlanParagraph | undefined, PlanParagraph | undefined] {
  let first: PlanParagraph | undefined;
  let last: PlanParagraph | undefined;
  for (const at of paragraphs) {
    if (at.role !== role) continue;
    first ??= at;
    last = at;
  }
  return [first, last];
}

/** Calls `add` for every run of paragraphs in `role`, with its first and last. Blank lines end a run of comments only. */
function addRuns(
  paragraphs: readonly PlanParagraph[],
  role: ParagraphRole,
  add: (first: PlanParagraph, last: PlanParagraph) => void,
): void {
  let first: PlanParagraph | undefined;
  let last: PlanParagraph | undefined;
  for (const at of [...paragraphs, undefined]) {
    if (at?.role === role) {
      first ??= at;
      last = at;
      continue;
    }
    if (at?.role === 'blank' && role !== 'comment') continue;
    if (first !== undefined && last !== undefined) add(first, last);
    first = undefined;
    last = undefined;
  }
}
