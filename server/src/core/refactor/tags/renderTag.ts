import type { RoleKind } from '../../syntax/types';
import type { RoleContent, TagStyle } from './tagContent';

/** The labels of the roles where a style has none of its own. */
export type RoleLabels = Readonly<Partial<Record<RoleKind, string>>>;

const VERBS: RoleLabels = { lead: '牵头', support: '配合', responsible: '负责' };

/** What was written last of roles in each style. */
type Written = Map<TagStyle, { readonly labels: RoleLabels; readonly texts: readonly string[] | null }>;

const written = new WeakMap<readonly RoleContent[], Written>();

/** A tag in a style: one text, or for `lines` one a line. Null where the style cannot hold it. */
export function renderTag(
  roles: readonly RoleContent[],
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  let styles = written.get(roles);
  if (styles === undefined) {
    styles = new Map();
    written.set(roles, styles);
  }
  const last = styles.get(style);
  if (last?.labels === labels) return last.texts;
  const texts = render(roles, style, labels);
  styles.set(style, { labels, texts });
  return texts;
}

function render(
  roles: readonly RoleContent[],
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  switch (style) {
    case 'full':
      return labelled(roles, labels, (parts) => [`（${parts.join('；')}）`]);
    case 'black':
      return labelled(roles, labels, (parts) => [`【${parts.join('；')}】`]);
    case 'lines':
      return labelled(roles, labels, (parts) => parts);
    case 'shorthand':
      return shorthand(roles, labels);
    case 'verb':
      return verb(roles, labels);
  }
}

function labelled(
  roles: readonly RoleContent[],
  labels: RoleLabels,
  put: (parts: string[]) => string[],
): string[] | null {
  const parts: string[] = [];
  for (const { kind, label, text } of roles) {
    const name = label ?? labels[kind];
    if (name === undefined || text === '') return null;
    parts.push(`${name}：${text}`);
  }
  return put(parts);
}

/** 甲/乙 holds one who leads and others who support, under the labels that it will be written out with again. */
function shorthand(roles: readonly RoleContent[], labels: RoleLabels): string[] | null {
  const [lead, support] = roles;
  if (lead?.kind !== 'lead' || support?.kind !== 'support' || roles.length > 2) return null;
  if (!isPlain(lead, labels) || !isPlain(support, labels)) return null;
  return /[/／；]/.test(lead.text + support.text) ? null : [`（${lead.text}/${support.text}）`];
}

function verb(roles: readonly RoleContent[], labels: RoleLabels): string[] | null {
  const parts: string[] = [];
  for (const role of roles) {
    const word = VERBS[role.kind];
    if (word === undefined || !isPlain(role, labels) || /[，；]/.test(role.text)) return null;
    parts.push(role.text + word);
  }
  return [`（${parts.join('，')}）`];
}

/** Whether nothing is lost with the role's own word: it is the one that comes back. */
function isPlain({ kind, label, isValue, text }: RoleContent, labels: RoleLabels): boolean {
  if (isValue || text === '') return false;
  return label === null || label === labels[kind] || label === VERBS[kind];
}
