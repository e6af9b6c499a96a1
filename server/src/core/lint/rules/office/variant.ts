import type { Plan } from '../../../model/plan';
import type { PlanParagraph } from '../../../model/planParagraph';
import { TAGS } from '../../aspects';
import { alikePairs } from '../../offices/alikePairs';
import { mentionsOf, namesOf, standingTogether, TAGGED } from '../../offices/namePairs';
import type { PlanRule, ReportedEdit, ReportedFix } from '../../rule';

/** More names than this are no plan's; comparing all of them would be slow. */
const MOST_NAMES = 300;
const MOST_PAIRS = 20;

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
    const pairs = alikePairs(names)
      .slice(0, MOST_PAIRS)
      .map(([one, other]) =>
        one.count < other.count ? { rare: one, usual: other } : { rare: other, usual: one },
      );
    const together = standingTogether(pairs, plan.paragraphs);
    for (const pair of pairs) {
      if (together.has(pair)) continue;
      const { rare, usual } = pair;
      const [here] = mentionsOf(rare.text, rare.at);
      const [there] = mentionsOf(usual.text, usual.at);
      if (here === undefined || there === undefined) continue;
      const args = { name: rare.at.written(here), other: usual.at.written(there) };
      report({
        at: rare.at,
        span: { start: here.start, end: here.end },
        message: 'found',
        args,
        related: [{ at: usual.at, span: there, message: 'other', args }],
        laterFixes: replacing(
          { text: rare.text, wanted: args.other },
          { text: usual.text, wanted: args.name },
        ),
      });
    }
  },
};

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
    for (const { start, end } of mentionsOf(text, at)) found.push({ at, span: { start, end }, newText });
  }
  return found;
}
