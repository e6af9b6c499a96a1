import type { Plan } from '../../model/plan';
import type { RoleKind } from '../../syntax/types';
import type { RoleLabels } from './renderTag';

const OFFICES: RoleLabels = { lead: '牵头处室', support: '配合处室', responsible: '责任处室' };
const BODIES: RoleLabels = { lead: '牵头单位', support: '配合单位', responsible: '责任单位' };

/** The plan's own words for the roles, the commonest of each; where it has none, those of plans with such offices. */
export function roleLabels(plan: Plan): RoleLabels {
  return { ...usualLabels(plan), ...ownLabels(plan) };
}

/** The words that a plan without labels would be given. */
export function usualLabels({ nodes }: Plan): RoleLabels {
  let inside = 0;
  let outside = 0;
  for (const { at, body } of nodes) {
    for (const { syntax } of [at, ...body]) {
      for (const { text, group } of syntax.tags.flatMap((tag) =>
        tag.roles.flatMap((role) => role.mentions),
      )) {
        if (group) continue;
        if (/[处科室]$|[处科室][（(]/.test(text)) inside++;
        else outside++;
      }
    }
  }
  return inside >= outside ? OFFICES : BODIES;
}

function ownLabels({ nodes }: Plan): RoleLabels {
  const counts = new Map<RoleKind, Map<string, number>>();
  for (const { at, body } of nodes) {
    for (const { syntax } of [at, ...body]) {
      for (const { kind, label } of syntax.tags.flatMap((tag) => (tag.form === 'label' ? tag.roles : []))) {
        if (label === null) continue;
        const words = counts.get(kind) ?? new Map<string, number>();
        counts.set(kind, words.set(label.text, (words.get(label.text) ?? 0) + 1));
      }
    }
  }
  const labels: Partial<Record<RoleKind, string>> = {};
  for (const [kind, words] of counts) {
    const [commonest] = [...words].sort((a, b) => b[1] - a[1]);
    if (commonest !== undefined) labels[kind] = commonest[0];
  }
  return labels;
}
