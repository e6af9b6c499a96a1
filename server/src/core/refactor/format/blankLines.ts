import type { TextEdit } from '../../base/span';
import { BODY_ROLES } from '../../lint/rule';
import type { Plan } from '../../model/plan';
import type { ParagraphRole, PlanParagraph } from '../../model/planParagraph';
import type { PlanText } from '../../syntax/planText';
import type { Step } from './step';

/** Share of the places of one kind that must agree, and how many there must be, before the others are held to them. */
const AGREEMENT = 0.8;
const FEWEST = 5;

/**
 * Leaves at most one blank line between two paragraphs of the body, and none or one as most of this plan's paragraphs of
 * that kind have it. What stands before the title and after the last item is laid out by hand.
 */
export function blankLineStep(plan: Plan): Step | null {
  const usual = usualLines(plan);
  const edits: TextEdit[] = [];
  eachGap(plan, (before, after, lines) => {
    const wanted = (isPlain(before, after) ? usual.get(after.role) : undefined) ?? Math.min(lines, 1);
    if (wanted === lines) return;
    if (wanted > lines) {
      const eol = before.paragraph.lines.at(-1)?.eol || '\n';
      edits.push({ span: { start: after.start, end: after.start }, newText: eol });
    } else
      edits.push({
        span: { start: blankStart(plan, before.index + 1 + wanted), end: after.start },
        newText: '',
      });
  });
  if (edits.length === 0) return null;
  const text = plan.source.edit(edits);
  return isSameText(plan.source, text) ? { text, edits: () => edits } : null;
}

function blankStart({ source }: Plan, index: number): number {
  return source.starts[index] ?? source.length;
}

/** Visits every two neighbours of the body, with the number of blank lines that part them. */
function eachGap(
  { paragraphs }: Plan,
  visit: (before: PlanParagraph, after: PlanParagraph, lines: number) => void,
): void {
  const first = paragraphs.findIndex(isBody);
  const last = paragraphs.findLastIndex(isBody);
  let before: PlanParagraph | null = null;
  for (let index = first; index <= last && first >= 0; index++) {
    const after = paragraphs[index] as PlanParagraph;
    if (after.paragraph.kind === 'blank') continue;
    if (before !== null) visit(before, after, after.index - before.index - 1);
    before = after;
  }
}

function isBody({ role }: PlanParagraph): boolean {
  return role === 'title' || role === 'preamble' || BODY_ROLES.includes(role);
}

/** True between two paragraphs of the plan itself; comments, and the title, stand as they do. */
function isPlain(before: PlanParagraph, after: PlanParagraph): boolean {
  return before.role !== 'title' && before.paragraph.kind === 'text' && after.paragraph.kind === 'text';
}

/** How many blank lines stand before paragraphs of a role, where enough of them agree. */
function usualLines(plan: Plan): Map<ParagraphRole, number> {
  const counts = new Map<ParagraphRole, { all: number; none: number }>();
  eachGap(plan, (before, after, lines) => {
    if (!isPlain(before, after)) return;
    const count = counts.get(after.role) ?? { all: 0, none: 0 };
    count.all++;
    if (lines === 0) count.none++;
    counts.set(after.role, count);
  });
  const usual = new Map<ParagraphRole, number>();
  for (const [role, { all, none }] of counts) {
    if (all < FEWEST) continue;
    if (none >= all * AGREEMENT) usual.set(role, 0);
    else if (all - none >= all * AGREEMENT) usual.set(role, 1);
  }
  return usual;
}

/** Whether the paragraphs are the same but for blank lines: a blank line may be what keeps two halves apart. */
function isSameText(before: PlanText, after: PlanText): boolean {
  const written = ({ paragraphs }: PlanText) => paragraphs.filter(({ kind }) => kind !== 'blank');
  const was = written(before);
  const is = written(after);
  return (
    was.length === is.length &&
    was.every((one, index) => {
      const other = is[index];
      if (one === other) return true;
      return other !== undefined && one.raw === other.raw && one.ordinal?.kind === other.ordinal?.kind;
    })
  );
}
