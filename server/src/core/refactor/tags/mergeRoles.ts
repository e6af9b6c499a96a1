import type { PlanParagraph } from '../../model/planParagraph';
import type { RoleKind, Tag } from '../../syntax/types';
import { rawOf } from '../structure/tagRuns';
import type { RoleContent } from './tagContent';

interface Names {
  readonly names: string[];
  /** 各相关处室, with the 等 before it where it has one. */
  group: string;
}

/** A tag at its place. */
interface Placed {
  readonly at: PlanParagraph;
  readonly tag: Tag;
}

/**
 * The roles of two tags as those of one: each office once, as a leading one where it leads in either. Null where both say
 * something that cannot stand side by side, as two deadlines.
 */
export function mergeRoles(tags: readonly Placed[]): RoleContent[] | null {
  const merged = new Map<RoleKind, { label: string | null; value: string | null; names: Names }>();
  for (const { at, tag } of tags) {
    for (const role of tag.roles) {
      const { kind } = role;
      const label = role.label === null || tag.form === 'verb' ? null : at.written(role.label);
      const value = role.value === null ? null : rawOf(at, role.value);
      const known = merged.get(kind) ?? { label, value, names: { names: [], group: '' } };
      if (kind === 'unknown' || known.label !== label || known.value !== value) return null;
      merged.set(kind, known);
      for (const mention of role.mentions) {
        const name = rawOf(at, mention);
        if (mention.group) known.names.group ||= (mention.etc === null ? '、' : '等') + name;
        else if (!known.names.names.includes(name)) known.names.names.push(name);
      }
    }
  }
  const leads = merged.get('lead')?.names.names ?? [];
  const roles: RoleContent[] = [];
  for (const [kind, { label, value, names }] of merged) {
    const own = kind === 'support' ? names.names.filter((name) => !leads.includes(name)) : names.names;
    const text = value ?? (own.join('、') + names.group).replace(/^[、等]/, '');
    // Who supports nobody else any more leads now.
    if (text !== '') roles.push({ kind, label, text, isValue: value !== null });
  }
  return roles;
}
