import type { Plan } from '../../../model/plan';
import type { ParagraphRole, PlanParagraph } from '../../../model/planParagraph';
import type { OfficeMention } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import { alikePairs } from '../../offices/alikePairs';
import { isOpenName } from '../../offices/bodies';
import { type PlanRule, type ReportedEdit, type ReportedFix, TAG_ROLES } from '../../rule';

/** A name with its first place. */
interface Name {
  readonly text: string;
  readonly at: PlanParagraph;
  readonly mention: OfficeMention;
  count: number;
}

/** More names than this are no plan's; comparing all of them would be slow. */
const MOST_NAMES = 300;
const MOST_PAIRS = 20;
const TAGGED: ReadonlySet<ParagraphRole> = new Set(TAG_ROLES);

/** Without a directory: two names that are probably one office. */
export const variant: PlanRule = {
  id: 'office/variant',
  scope: 'plan',
  reads: [TAGS],
  severity: 'hint',
  fix: 'fix',
  summary: {
    zh: '没有处室名录时，文中有两个名称可能是同一处室。',
    en: 'Without a directory: two names in the plan are probably one office.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{name}”与“{other}”可能是同一处室，名称应当统一。',
      en: '“{name}” and “{other}” are probably one office; use one name.',
    },
    other: { zh: '“{other}”在这里。', en: '“{other}” is here.' },
    fix: { zh: '全文统一为“{wanted}”', en: 'Use “{wanted}” throughout' },
  },
  check({ plan, directory, report }) {
    if (!directory.isEmpty) return;
    const names = namesOf(plan.paragraphs);
    if (names.length > MOST_NAMES) return;
    // At most a few pairs are looked at closely: a plan with more has no names worth comparing.
    const pairs = alikePairs(names).slice(0, MOST_PAIRS);
    const together = standingTogether(pairs, plan.paragraphs);
    for (const pair of pairs) {
      if (together.has(pair)) continue;
      const [one, other] = pair;
      const [rare, usual] = one.count < other.count ? [one, other] : [other, one];
      const args = { name: rare.at.written(rare.mention), other: usual.at.written(usual.mention) };
      report({
        at: rare.at,
        span: { start: rare.mention.start, end: rare.mention.end },
        message: 'found',
        args,
        related: [{ at: usual.at, span: usual.mention, message: 'other', args }],
        laterFixes: replacing(
          { text: rare.text, wanted: args.other },
          { text: usual.text, wanted: args.name },
        ),
      });
    }
  },
};

function namesOf(paragraphs: readonly PlanParagraph[]): Name[] {
  const names = new Map<string, Name>();
  for (const at of paragraphs) {
    if (!TAGGED.has(at.role)) continue;
    for (const tag of at.syntax.tags) {
      for (const role of tag.roles) {
        for (const mention of role.mentions) {
          if (mention.group) continue;
          const name = names.get(mention.text);
          if (name === undefined) names.set(mention.text, { text: mention.text, at, mention, count: 1 });
          else name.count++;
        }
      }
    }
  }
  return [...names.values()].filter((name) => !isOpenName(name.text));
}

/** The pairs that stand side by side in a tag: those are two offices. Looked at only for the few pairs that are alike. */
function standingTogether<T extends readonly [Name, Name]>(
  pairs: readonly T[],
  paragraphs: readonly PlanParagraph[],
): Set<T> {
  const together = new Set<T>();
  if (pairs.length === 0) return together;
  const wanted = new Set(pairs.flatMap(([one, other]) => [one.text, other.text]));
  const there = new Set<string>();
  for (const at of paragraphs) {
    if (!TAGGED.has(at.role)) continue;
    for (const { roles } of at.syntax.tags) {
      there.clear();
      for (const { mentions } of roles)
        for (const { text } of mentions) if (wanted.has(text)) there.add(text);
      if (there.size < 2) continue;
      for (const pair of pairs) if (there.has(pair[0].text) && there.has(pair[1].text)) together.add(pair);
    }
  }
  return together;
}

interface Replacement {
  readonly text: string;
  readonly wanted: string;
}

function replacing(...replacements: readonly Replacement[]) {
  return ({ paragraphs }: Plan): ReportedFix[] =>
    replacements.map(({ text, wanted }) => ({
      title: 'fix',
      args: { wanted },
      safe: false,
      edits: edits(text, wanted, paragraphs),
    }));
}

function edits(text: string, newText: string, paragraphs: readonly PlanParagraph[]): ReportedEdit[] {
  const found: ReportedEdit[] = [];
  for (const at of paragraphs) {
    if (!TAGGED.has(at.role)) continue;
    for (const tag of at.syntax.tags) {
      for (const { start, end, text: name } of tag.roles.flatMap((role) => role.mentions)) {
        if (name === text) found.push({ at, span: { start, end }, newText });
      }
    }
  }
  return found;
}
