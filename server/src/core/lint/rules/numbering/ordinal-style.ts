import type { NumberedLevel } from '../../../model/numbering';
import type { OutlineNode } from '../../../model/outlineNode';
import { type Dot, isWrittenWith, marksOf, wantedFigures } from '../../numbering/ordinalMarks';
import { ordinalSpan } from '../../numbering/report';
import type { PlanContext, PlanRule } from '../../rule';

/** Share of a level's ordinals that must agree on the blank after the mark before the others are held to it. */
const AGREEMENT = 0.8;

/** A wrong mark, width or spacing for its level, or one unlike its siblings. */
export const ordinalStyle: PlanRule = {
  id: 'numbering/ordinal-style',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '序号的标点、全半角或空格不合规范，或与同级其他序号不一致。',
    en: 'An ordinal has a wrong mark, width or spacing, or is unlike its siblings.',
  },
  basis: 'GB/T 9704-2012 7.3.3; GB/T 15834-2011 附录B.3',
  messages: {
    found: { zh: '序号“{label}”应写作“{expected}”。', en: 'Write the ordinal “{label}” as “{expected}”.' },
    fix: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check(context) {
    for (const level of context.plan.levels) checkLevel(context, level);
  },
};

function checkLevel(context: PlanContext, level: NumberedLevel): void {
  const blank = commonBlank(level.nodes);
  const dot = commonDot(level.nodes);
  for (const node of level.nodes) {
    const { ordinal } = node;
    const marks = marksOf(ordinal.kind, dot);
    if (marks === null) continue;
    const isWritten = isWrittenWith(marks, ordinal);
    // Where the mark is wrong, the blank goes with it: `53．` among `53. ` wants `53. `.
    const wantedBlank = blank.agreed || !isWritten ? blank.text : ordinal.blank;
    if (!isWritten || wantedBlank !== ordinal.blank)
      report(context, node, marks.open + wantedFigures(ordinal) + marks.close + wantedBlank);
  }
}

function report({ reportEach }: PlanContext, node: OutlineNode, newText: string): void {
  reportEach(node.at, newText, () => {
    const { label, start, end } = node.ordinal;
    const edits = [{ span: { start, end }, newText }];
    const fixes = [{ title: 'fix', args: { expected: newText }, safe: true, edits }];
    return [{ span: ordinalSpan(node), message: 'found', args: { label, expected: newText }, fixes }];
  });
}

/** `1．` throughout a plan is a house style (GB/T 15834 B.3.3 prints it so); one among `1.` is a slip. */
function commonDot(nodes: readonly OutlineNode[]): Dot {
  let wide = 0;
  let narrow = 0;
  for (const { ordinal } of nodes) {
    if (ordinal.mark === '．') wide++;
    else if (ordinal.mark === '.') narrow++;
  }
  return wide > narrow && wide > 1 ? '．' : '.';
}

/** The blank that most ordinals of a level have, and whether so many that the others should have it too. */
function commonBlank(nodes: readonly OutlineNode[]): { text: string; agreed: boolean } {
  const uses: { readonly text: string; count: number }[] = [];
  let use: (typeof uses)[number] | undefined;
  for (const { ordinal } of nodes) {
    // Mostly it is that of the one before.
    if (use?.text !== ordinal.blank) use = uses.find(({ text }) => text === ordinal.blank);
    if (use === undefined) {
      use = { text: ordinal.blank, count: 0 };
      uses.push(use);
    }
    use.count++;
  }
  const [{ text, count } = { text: '', count: 0 }] = uses.sort((a, b) => b.count - a.count);
  return { text, agreed: nodes.length >= 3 && count >= nodes.length * AGREEMENT };
}
