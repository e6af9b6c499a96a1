import { MemoKey } from '../../base/memo';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { RoleKind } from '../../syntax/types';
import { byTagText } from './byTagText';
import type { RoleLabels } from './renderTag';

/** What a body calls the offices within it, after what most of their names end in; every body has a 办公室. */
const OFFICES = { 处: '处室', 科: '科室', 股: '股室', 室: '处室' } as const;
type OfficeEnd = keyof typeof OFFICES;
const ENDS = ['处', '科', '股'] as const;
const OFFICE = /([处科股室])(?:[（(].*)?$/;

function labelsWith(noun: string): RoleLabels {
  return { lead: `牵头${noun}`, support: `配合${noun}`, responsible: `责任${noun}` };
}

/** The plan's own words for the roles, the commonest of each; where it has none, those of plans with such offices. */
export function roleLabels(plan: Plan): RoleLabels {
  const { own, usual } = labelsOf(plan);
  return sameLabels({ ...usual, ...own });
}

/** The words that a plan without labels would be given. */
export function usualLabels(plan: Plan): RoleLabels {
  return labelsOf(plan).usual;
}

interface PlanLabels {
  readonly own: RoleLabels;
  readonly usual: RoleLabels;
}

const LABELS = new MemoKey<PlanLabels>();

function labelsOf(plan: Plan): PlanLabels {
  return plan.memo.get(LABELS, () => countLabels(plan));
}

function countLabels({ nodes }: Plan): PlanLabels {
  const told = new Map<Said, { times: number }>();
  const count = (at: PlanParagraph): void => {
    for (const tag of at.syntax.tags) {
      const said = saidBy(at, tag);
      const known = told.get(said);
      if (known === undefined) told.set(said, { times: 1 });
      else known.times++;
    }
  };
  for (const { at, body } of nodes) {
    count(at);
    body.forEach(count);
  }
  const inside: Record<OfficeEnd, number> = { 处: 0, 科: 0, 股: 0, 室: 0 };
  let outside = 0;
  const counts = new Map<string, { readonly kind: RoleKind; readonly label: string; count: number }>();
  for (const [said, { times }] of told) {
    for (const end of said.inside) inside[end] += times;
    outside += said.outside * times;
    for (const one of said.labels) {
      const known = counts.get(one.key);
      if (known === undefined) counts.set(one.key, { ...one, count: times });
      else known.count += times;
    }
  }
  const own: Partial<Record<RoleKind, string>> = {};
  for (const { kind, label } of [...counts.values()].sort((a, b) => b.count - a.count)) own[kind] ??= label;
  const end = ENDS.reduce((most, one) => (inside[one] > inside[most] ? one : most));
  const isWithin = ENDS.reduce((sum, one) => sum + inside[one], inside.室) >= outside;
  return { own, usual: labelsWith(isWithin ? OFFICES[end] : '单位') };
}

/** What a tag tells. */
interface Said {
  /** How the names of offices within a body end. */
  readonly inside: readonly OfficeEnd[];
  readonly outside: number;
  readonly labels: readonly Labelled[];
}

interface Labelled {
  readonly kind: RoleKind;
  readonly label: string;
  /** The same where both are. */
  readonly key: string;
}

const saidBy = byTagText((at, { form, roles }): Said => {
  const inside: OfficeEnd[] = [];
  let outside = 0;
  const labels: Labelled[] = [];
  for (const { kind, label, mentions } of roles) {
    if (form === 'label' && label !== null) {
      const written = at.written(label);
      labels.push({ kind, label: written, key: `${kind} ${written}` });
    }
    for (const { text, group } of mentions) {
      if (group) continue;
      const end = OFFICE.exec(text)?.[1];
      if (end === undefined) outside++;
      else inside.push(end as OfficeEnd);
    }
  }
  return { inside, outside, labels };
});

/** Plans have few words for the roles: the same words are the same object, so that whoever keeps something for them finds it again. */
function sameLabels(labels: RoleLabels): RoleLabels {
  const key = JSON.stringify(Object.entries(labels).sort());
  if (kept.size >= MOST_KEPT) kept.clear();
  const same = kept.get(key) ?? labels;
  kept.set(key, same);
  return same;
}

const kept = new Map<string, RoleLabels>();
const MOST_KEPT = 100;
