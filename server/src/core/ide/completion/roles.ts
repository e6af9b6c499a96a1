import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Role, RoleKind, Tag } from '../../syntax/types';
import type { Candidate } from './entry';
import type { LabelUse } from './tally';
import { vocabularyOf } from './vocabulary';
import { type CompletionContext, inOrder, nounFor, otherPlans } from './words';

const ORDER: readonly RoleKind[] = ['lead', 'support', 'responsible', 'deadline', 'person', 'target'];
/** A role word that stands once in a hundred tags is somebody's slip. */
const RARE = 50;

/** The role words that a tag may go on with, in the words of the plan; `typed` is the role whose word is being typed. */
export function labelCandidates(
  plan: Plan,
  context: CompletionContext,
  tag: Tag | null,
  at: PlanParagraph,
  typed: Role | null,
): Candidate[] {
  const others = (tag?.roles ?? []).filter((role) => role !== typed && role.label !== null);
  const kinds = new Set(others.map(({ kind }) => kind));
  const words = new Set(others.map(({ label }) => (label === null ? '' : at.written(label))));
  const labels = labelsFor(
    plan,
    context,
    typed === null || typed.label === null ? '' : at.written(typed.label),
  );
  return labels
    .filter(({ label, kind }) => {
      if (words.has(label) || (kinds.has(kind) && (kind === 'lead' || kind === 'support'))) return false;
      // Who leads and who is responsible are two ways to say one thing.
      if (kind === 'responsible')
        return !kinds.has('lead') && !kinds.has('support') && !kinds.has('responsible');
      return kind !== 'lead' || !kinds.has('responsible');
    })
    .map(({ label, colon, kind }) => ({ kind: 'role', text: `${label}${colon}`, rank: rankOf(kind, kinds) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }): Candidate => ({ kind: 'role', text }));
}

/** The next of the usual order comes first: after who leads, who supports. */
function rankOf(kind: RoleKind, kinds: ReadonlySet<RoleKind>): number {
  if (kind === 'responsible') return kinds.size === 0 ? 0 : ORDER.length;
  return ORDER.indexOf(kind);
}

interface Label {
  readonly label: string;
  readonly kind: RoleKind;
  readonly colon: string;
}

function labelsFor(plan: Plan, context: CompletionContext, typed: string): Label[] {
  for (const one of [plan, ...otherPlans(context)]) {
    const used = [...vocabularyOf(one).labels.values()]
      .map((use) => ({ ...use, count: use.count - (one === plan && use.label === typed ? 1 : 0) }))
      .filter((use) => use.count > 0)
      .sort((a, b) => b.count - a.count || inOrder(a.label, b.label))
      .filter((use, index, all) => all.findIndex(({ label }) => label === use.label) === index);
    const most = used[0]?.count ?? 0;
    const common = used.filter((use) => use.count * RARE > most);
    if (common.length > 0) return withUsual(common, nounFor(context.directory));
  }
  return usual(nounFor(context.directory), '：');
}

/** A plan that has only ever said who leads needs a word for who supports: with the same noun. */
function withUsual(used: readonly (Label & LabelUse)[], noun: string): Label[] {
  const [first] = used;
  const own = /(?:处室|单位|部门|科室|股室|机构)$/.exec(first?.label ?? '')?.[0] ?? noun;
  const kinds = new Set(used.map(({ kind }) => kind));
  const missing = usual(own, first?.colon ?? '：').filter(({ kind }) => !kinds.has(kind));
  return [...used, ...missing];
}

function usual(noun: string, colon: string): Label[] {
  return [
    { label: `牵头${noun}`, kind: 'lead', colon },
    { label: `配合${noun}`, kind: 'support', colon },
    { label: `责任${noun}`, kind: 'responsible', colon },
    { label: '完成时限', kind: 'deadline', colon },
  ];
}
