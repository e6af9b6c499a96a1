import type { PlanRule } from '../../rule';

/** Supporting offices without a leading one. */
export const leadMissing: PlanRule = {
  id: 'tag/lead-missing',
  scope: 'plan',
  severity: 'warning',
  fix: 'none',
  summary: { zh: '有配合处室而没有牵头处室。', en: 'Supporting offices without a leading one.' },
  basis: 'practice',
  messages: {
    found: { zh: '这一条只有“{label}”，没有牵头的。', en: 'This item has “{label}” and nobody who leads.' },
  },
  check({ plan, report }) {
    for (const item of plan.items) {
      const offices = item.tags.flatMap(({ at, tag }) => tag.roles.map((role) => ({ at, role })));
      if (
        offices.some(
          ({ role }) => role.kind === 'lead' || role.kind === 'responsible' || role.kind === 'unknown',
        )
      )
        continue;
      const support = offices.find(({ role }) => role.kind === 'support' && role.mentions.length > 0);
      if (support === undefined) continue;
      const { at, role } = support;
      const piece = role.label ?? role;
      report({
        at,
        span: { start: piece.start, end: piece.end },
        message: 'found',
        args: { label: role.label === null ? '配合' : at.written(role.label) },
      });
    }
  },
};
