import type { PlanParagraph } from '../../model/planParagraph';
import { wholeSpan } from '../../syntax/tags';
import type { OfficeMention, RoleKind, Tag } from '../../syntax/types';
import { rawOf } from '../structure/tagRuns';
import type { RoleContent } from './tagContent';

/** A role as it is put together from several tags. */
interface Merged {
  readonly label: string | null;
  readonly value: string | null;
  /** Whether a mark says who of the list leads. */
  readonly isMarked: boolean;
  readonly names: Map<string, Named>;
  /** 各相关处室, with the 等 before it where it has one. */
  group: string;
}

/** An office with the mark behind its name, and what it is to the work. */
interface Named {
  readonly text: string;
  readonly kind: RoleKind;
}

/** A tag at its place. */
interface Placed {
  readonly at: PlanParagraph;
  readonly tag: Tag;
}

/**
 * The roles of two tags as those of one: each office once, as a leading one where it leads in either. Null where both say
 * something that cannot stand side by side, as two deadlines, or offices that one list says more of than the other.
 */
export function mergeRoles(tags: readonly Placed[]): RoleContent[] | null {
  const merged = new Map<RoleKind, Merged>();
  for (const { at, tag } of tags) {
    for (const role of tag.roles) {
      const { kind, mentions } = role;
      const label = role.label === null || tag.form === 'verb' ? null : at.written(role.label);
      const value = role.value === null ? null : rawOf(at, role.value);
      const isMarked = mentions.some(({ mark }) => mark?.kind === 'lead');
      const known = merged.get(kind) ?? {
        label,
        value,
        isMarked,
        names: new Map<string, Named>(),
        group: '',
      };
      if (kind === 'unknown' || known.label !== label || known.value !== value) return null;
      // 责任单位：丙 beside 责任单位：甲（牵头）、乙: 丙 would no longer be one of those who answer.
      if (kind === 'responsible' && known.isMarked !== isMarked) return null;
      merged.set(kind, known);
      for (const mention of mentions) if (!add(at, mention, known)) return null;
    }
  }
  const all = [...merged.values()].flatMap(({ names }) => [...names]);
  const leads = new Set(all.filter(([, { kind }]) => kind === 'lead').map(([name]) => name));
  const roles: RoleContent[] = [];
  for (const [kind, { label, value, names, group }] of merged) {
    const own = [...names].filter(([name, one]) => one.kind !== 'support' || !leads.has(name));
    const text = value ?? (own.map(([, one]) => one.text).join('、') + group).replace(/^[、等]/, '');
    // Who supports nobody else any more leads now.
    if (text !== '') roles.push({ kind, label, text, isValue: value !== null });
  }
  return roles;
}

/** False for a second group, and for an office of which the other list says something else, unless one says that it leads. */
function add(at: PlanParagraph, mention: OfficeMention, into: Merged): boolean {
  const { kind, group, etc } = mention;
  const text = rawOf(at, wholeSpan(mention));
  if (group) {
    if (mention.mark !== null || (into.group !== '' && into.group.slice(1) !== text)) return false;
    into.group ||= (etc === null ? '、' : '等') + text;
    return true;
  }
  const name = rawOf(at, mention);
  const known = into.names.get(name);
  if (known !== undefined && known.text !== text && (known.kind === 'lead') === (kind === 'lead'))
    return false;
  if (known === undefined || (known.kind !== 'lead' && kind === 'lead')) into.names.set(name, { text, kind });
  return true;
}
