import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { Paragraph } from '../syntax/paragraph';
import type { ActiveRule } from './activeRule';
import type { LocalFinding, LocalFix, LocalSpan, PlacedFinding } from './finding';
import { around, localFinding, localFixes, ownFinding } from './localFinding';
import type { PlanReport, PlanRule, RuleMeta } from './rule';
import { sparingAddresses, sparingFixes } from './text/addresses';

/** A plan rule that is switched on. */
export interface ActivePlanRule extends ActiveRule<PlanRule> {
  /** What was found in each paragraph under the key that was asked for last; see `PlanContext.reportEach`. */
  readonly kept: WeakMap<Paragraph, { readonly key: string; readonly found: readonly LocalFinding[] }>;
}

/** Runs a rule over a plan and adds what it finds to `found`. */
export function runPlanRule(
  { rule, severity, options, kept }: ActivePlanRule,
  plan: Plan,
  directory: OfficeDirectory,
  found: PlacedFinding[],
): void {
  rule.check({
    plan,
    directory,
    option: <T>(name: string) => options[name] as T,
    report: (reported) => {
      const report = sparingAddresses(reported, reported.at.syntax, ({ at = reported.at }) => at.syntax);
      if (report === null) return;
      const placing = around(report.at);
      const laterFixes =
        report.laterFixes === undefined ? null : fixesOf(rule, report.at.index, report.laterFixes);
      const local = { ...localFinding(rule, severity, report, placing), laterFixes };
      found.push({ paragraph: report.at.index, local, elsewhere: elsewhereOf(local) });
    },
    reportEach: (at, key, make) => {
      let known = kept.get(at.paragraph);
      if (known?.key !== key) {
        known = { key, found: make().flatMap((report) => ownFinding(rule, severity, report, at)) };
        kept.set(at.paragraph, known);
      }
      for (const local of known.found) found.push({ paragraph: at.index, local, elsewhere: NOWHERE });
    },
  });
}

/** The fixes of a finding in the paragraph of that index, made for the plan as it is when they are asked for. */
function fixesOf(rule: RuleMeta, paragraph: number, make: NonNullable<PlanReport['laterFixes']>) {
  return (plan: Plan): LocalFix[] => {
    const own = plan.paragraphs[paragraph];
    if (own === undefined) return [];
    const fixes = sparingFixes(make(plan), ({ at = own }) => at.syntax);
    return localFixes(rule, fixes, around(own));
  };
}

const NOWHERE: readonly number[] = [];

function elsewhereOf({ related, fixes }: LocalFinding): readonly number[] {
  const places: readonly LocalSpan[] = [...related, ...fixes.flatMap(({ edits }) => edits)];
  const elsewhere = places.flatMap(({ paragraph }) => paragraph ?? []);
  return elsewhere.length === 0 ? NOWHERE : elsewhere;
}
