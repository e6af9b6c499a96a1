import { labelText } from '../../numbering/labels';
import { ordinalSpan } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** A section or sub-section with nothing in it, in a plan whose others have something. */
export const empty: PlanRule = {
  id: 'numbering/empty',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'none',
  summary: { zh: '标题之下没有内容。', en: 'A section with nothing in it.' },
  basis: 'practice',
  messages: {
    found: { zh: '“{label}{title}”之下没有内容。', en: 'There is nothing under “{label}{title}”.' },
  },
  check({ plan, report }) {
    for (const nodes of [plan.sections, plan.subsections]) {
      const blanks = nodes.filter((node) => node.children.length === 0 && !node.hasBody);
      // A list of headings alone is a draft that has just been begun, or no plan.
      if (blanks.length === nodes.length) continue;
      for (const node of blanks) {
        const label = labelText(node.ordinal, node.ordinal.value);
        const { end } = node.at.syntax.title;
        const span = { start: ordinalSpan(node).start, end };
        report({ at: node.at, span, message: 'found', args: { label, title: node.title } });
      }
    }
  },
};
