import type { Span, TextEdit } from '../base/span';
import { nodeOf } from '../model/nodeOf';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { PlanText } from '../syntax/planText';
import { renumber } from './renumber';
import type { ArrangedPiece } from './structure/arrangement';
import { blockOf, subtreeRange } from './structure/blocks';
import { crossReferences, notesOn } from './structure/crossReferences';
import { unchanged } from './structure/draft';
import { extractedFrontMatter } from './structure/extractedFrontMatter';
import { inOneStep, type ParsePlan, readWith, rearranged } from './structure/rearrange';

/** A section taken out of its plan. */
export interface ExtractedSection {
  /** What takes it out, in the order of the text. */
  readonly edits: readonly TextEdit[];
  /** The title of the new plan, after which its file is named too. */
  readonly title: string;
  readonly text: string;
  /** References from the one to the other; a comment above each says what was meant. */
  readonly crossReferences: number;
}

/** The top section that holds `offset`, where it is not all that the plan has. */
export function sectionToExtract(plan: Plan, offset: number): OutlineNode | null {
  const at = plan.paragraphs[plan.source.paragraphAt(offset)];
  const top = at === undefined ? undefined : nodeOf(plan, at)?.top;
  return top?.kind === 'section' && plan.roots.length > 1 ? top : null;
}

/**
 * Takes the section that holds `offset` out of the plan and makes a plan of its own of it, with the same year, directory
 * and numbering. Both are numbered anew, and references within each follow. One to an item of the other part cannot: it
 * stays as it is, and a comment above it says what it meant. Null where there is no such section.
 */
export function extractSection(plan: Plan, offset: number, parse: ParsePlan): ExtractedSection | null {
  const section = sectionToExtract(plan, offset);
  if (section === null) return null;
  const { start, end } = subtreeRange(plan, section);
  const block = blockOf(plan, plan.nodes.slice(start, end));
  const text = plan.source.toString();
  const { lineEnd } = plan.source;
  const title = titleOf(plan, section);
  const crossing = crossReferences(plan, plan.nodes.slice(start, end));
  const inner = crossing.filter(
    ({ placed }) => placed.at.start >= block.start && placed.at.start < block.end,
  );
  const outer = crossing.filter((one) => !inner.includes(one));

  const drafts = [...plan.nodes.slice(0, start), ...plan.nodes.slice(end)].map(unchanged);
  const rest = { start: lineAfter(text, block.end), end: plan.source.length };
  const outerNotes = notesOn(outer, lineEnd);
  const pieces = [...annotated({ start: 0, end: block.start }, outerNotes), ...annotated(rest, outerNotes)];
  const left = rearranged(plan, { pieces, drafts, added: null, leaves: true }, readWith(parse));
  if (left === null) return null;

  const head = [...extractedFrontMatter(plan, title), title].join(lineEnd) + lineEnd;
  const body = annotated(block, notesOn(inner, lineEnd))
    .map((piece) => ('text' in piece ? piece.text : text.slice(piece.span.start, piece.span.end)))
    .join('');
  return {
    edits: inOneStep(left).edits,
    title,
    text: renumbered(`${head}${body}${lineEnd}`, parse),
    crossReferences: crossing.length,
  };
}

/** A stretch of the text with the notes that fall into it. */
function annotated({ start, end }: Span, notes: readonly TextEdit[]): ArrangedPiece[] {
  const pieces: ArrangedPiece[] = [];
  let from = start;
  for (const { span, newText } of notes) {
    if (span.start < start || span.start >= end) continue;
    pieces.push({ span: { start: from, end: span.start } }, { text: newText });
    from = span.start;
  }
  return [...pieces, { span: { start: from, end } }];
}

function titleOf({ title }: Plan, section: OutlineNode): string {
  return title === null ? section.title : `${title}（${section.title}）`;
}

/** Where what follows a block begins, blank lines left out. */
function lineAfter(text: string, offset: number): number {
  return (
    offset +
    (/^[ \t\u3000]*(?:(?:\r\n|\n|\r)[ \t\u3000]*)*(?:\r\n|\n|\r)/.exec(text.slice(offset))?.[0].length ?? 0)
  );
}

function renumbered(text: string, parse: ParsePlan): string {
  const source = PlanText.from(text);
  const result = renumber(parse(source), 'plan', 0);
  if (result === null) return text;
  const edits = [...result.numbers, ...result.references].sort((a, b) => a.span.start - b.span.start);
  return source.edit(edits).toString();
}
