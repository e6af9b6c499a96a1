import { byCodeUnits } from '../../base/lists';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { simplify } from '../../syntax/reading';
import type { Role, RoleKind, Tag } from '../../syntax/types';
import type { Candidate } from './entry';
import type { LabelUse } from './tally';
import { vocabularyOf } from './vocabulary';
import { asWrittenIn, type CompletionContext, otherPlans, usualWords } from './words';

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
      .sort((a, b) => b.count - a.count || byCodeUnits(a.label, b.label))
      .filter((use, index, all) => all.findIndex(({ label }) => label === use.label) === index);
    const most = used[0]?.count ?? 0;
    const common = used.filter((use) => use.count * RARE > most);
    if (common.length === 0) continue;
    const inScript = asWrittenIn(plan, one);
    const own = common.map((use) => ({ ...use, label: inScript(use.label) }));
    return withUsual(own, context.directory);
  }
  return usual(usualWords(context.directory), '：');
}

/** A plan that has only ever said who leads needs a word for who supports: with the same noun, in the same characters. */
function withUsual(used: readonly LabelUse[], directory: OfficeDirectory): Label[] {
  const [first] = used;
  const words = usualWords(directory);
  const noun = NOUN.exec(simplify(first?.label ?? ''))?.[0];
  if (noun !== undefined) {
    for (const role of ['lead', 'support', 'responsible'] as const) {
      if (directory.roles[role] === undefined) words[role] = words[role].replace(NOUN, noun);
    }
  }
  const kinds = new Set(used.map(({ kind }) => kind));
  const missing = usual(words, first?.colon ?? '：').filter(({ kind }) => !kinds.has(kind));
  const isTraditional = used.some(({ label }) => simplify(label) !== label);
  const inScript = isTraditional ? traditional : (label: string) => label;
  return [...used, ...missing.map((one) => ({ ...one, label: inScript(one.label) }))];
}

/** The characters of the usual role words that are written otherwise in Traditional ones. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  牵: '牽',
  头: '頭',
  处: '處',
  单: '單',
  门: '門',
  机: '機',
  构: '構',
  责: '責',
  时: '時',
};

function traditional(label: string): string {
  return label.replace(/./gu, (character) => TRADITIONAL[character] ?? character);
}

const NOUN = /(?:处室|单位|部门|科室|股室|机构)$/;

function usual(words: ReturnType<typeof usualWords>, colon: string): Label[] {
  const roles = (['lead', 'support', 'responsible'] as const).map((kind) => ({
    label: words[kind],
    kind,
    colon,
  }));
  return [...roles, { label: '完成时限', kind: 'deadline', colon }];
}
