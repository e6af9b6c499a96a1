import type { PlanParagraph } from '../../../model/planParagraph';
import type { PlacedTag } from '../../../model/responsibility';
import type { Mark, Role } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import type { PlanRule } from '../../rule';
import { tagFacts } from '../../tags/tagFacts';

/** Supporting offices without a leading one. */
export const leadMissing: PlanRule = {
  id: 'tag/lead-missing',
  scope: 'plan',
  reads: [TAGS],
  severity: 'warning',
  fix: 'none',
  summary: { zh: '有配合处室而没有牵头处室。', en: 'Supporting offices without a leading one.' },
  basis: 'practice',
  messages: {
    found: { zh: '这一条只有“{label}”，没有牵头的。', en: 'This item has “{label}” and nobody who leads.' },
  },
  check({ plan, report }) {
    for (const item of plan.items) {
      if (item.someParagraph(mayLead)) continue;
      const support = firstSupport(item.tags);
      if (support === null) continue;
      const { at, role, mark } = support;
      const piece = mark ?? role.label ?? role;
      report({
        at,
        span: { start: piece.start, end: piece.end },
        message: 'found',
        args: { label: role.label === null || mark !== null ? '配合' : at.written(role.label) },
      });
    }
  },
};

function mayLead(at: PlanParagraph): boolean {
  return tagFacts(at).pattern.mayLead;
}

function firstSupport(
  tags: readonly PlacedTag[],
): { at: PlanParagraph; role: Role; mark: Mark | null } | null {
  for (const { at, tag } of tags) {
    for (const role of tag.roles) {
      const support = role.mentions.find(({ kind }) => kind === 'support');
      if (support !== undefined) return { at, role, mark: support.mark };
    }
  }
  return null;
}
