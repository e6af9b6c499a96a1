import type { OutlineNode } from '../../../model/outlineNode';
import { ORDINAL_RANK } from '../../../syntax/ordinal';
import { labelText } from '../../numbering/labels';
import { ordinalSpan } from '../../numbering/report';
import type { PlanContext, PlanRule } from '../../rule';

/** A level skipped or upside down: （1） directly under 一、, or （一） after 1. under one heading. */
export const level: PlanRule = {
  id: 'numbering/level',
  scope: 'plan',
  reads: [],
  severity: 'info',
  fix: 'none',
  summary: {
    zh: '序号的层次跳级或颠倒。',
    en: 'A level of ordinals is skipped or upside down.',
  },
  basis: 'GB/T 9704-2012 7.3.3; GB/T 15834-2011 附录B.3.8',
  messages: {
    skipped: {
      zh: '“{label}”直接用在“{parent}”之下，跳过了中间的层次。',
      en: '“{label}” stands directly under “{parent}”; a level between them is skipped.',
    },
    upsideDown: {
      zh: '“{label}”的层次高于前面的“{previous}”，不应排在它的后面。',
      en: '“{label}” is of a higher level than “{previous}” before it.',
    },
  },
  check({ plan, report }) {
    checkSiblings(plan.roots, null, report);
    for (const node of plan.nodes) if (node.children.length > 0) checkSiblings(node.children, node, report);
  },
};

function checkSiblings(
  siblings: readonly OutlineNode[],
  parent: OutlineNode | null,
  report: PlanContext['report'],
): void {
  let before: OutlineNode | null = null;
  for (const node of siblings) {
    const label = labelText(node.ordinal, node.ordinal.value);
    const skipped =
      parent !== null &&
      before === null &&
      node.rank >= ORDINAL_RANK.point &&
      parent.rank <= ORDINAL_RANK.section;
    if (skipped) {
      const args = { label, parent: labelText(parent.ordinal, parent.ordinal.value) };
      report({ at: node.at, span: ordinalSpan(node), message: 'skipped', args });
    } else if (before !== null && before.rank > node.rank) {
      const args = { label, previous: labelText(before.ordinal, before.ordinal.value) };
      report({ at: node.at, span: ordinalSpan(node), message: 'upsideDown', args });
    }
    before = node;
  }
}
