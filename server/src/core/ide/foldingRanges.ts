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

/** What can be folded: the front matter, the head, whatever has something below it, the foot, and runs of comments. */
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
  addComments(paragraphs, add);
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

function addComments(
  paragraphs: readonly PlanParagraph[],
  add: (first: number, last: number, kind: FoldedLines['kind'], depth: number) => void,
): void {
  let first: PlanParagraph | undefined;
  let last: PlanParagraph | undefined;
  for (const at of [...paragraphs, undefined]) {
    if (at?.role === 'comment') {
      first ??= at;
      last = at;
      continue;
    }
    if (first !== undefined && last !== undefined) add(first.line, last.endLine, 'comment', 1);
    first = undefined;
    last = undefined;
  }
}
