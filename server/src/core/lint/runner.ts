import { addTo } from '../base/lists';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { Aspect, NumberedParagraph } from './aspects';
import type { LocalFinding, LocalFix, PlacedFinding } from './finding';
import { isLayoutRule } from './layoutRules';
import { around, localFinding, localFixes, messageOf, within } from './localFinding';
import { ParagraphFindings } from './paragraphFindings';
import type {
  ParagraphContext,
  ParagraphRule,
  PlanReport,
  PlanRule,
  Report,
  Rule,
  RuleMeta,
  Severity,
} from './rule';
import { type RuleSettings, resolveRule } from './settings';
import { sparingAddresses, sparingFixes } from './text/addresses';

/** A rule that threw; it was skipped where it did. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

interface ActiveRule<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

interface ActivePlanRule extends ActiveRule<PlanRule> {
  /** What was found in each paragraph under the key that was asked for last; see `PlanContext.reportEach`. */
  readonly kept: WeakMap<Paragraph, { readonly key: string; readonly found: readonly LocalFinding[] }>;
}

/** What the findings of a paragraph depend on besides its text; compared by identity. */
interface ParagraphKey {
  readonly role: ParagraphRole;
  readonly year: number | null;
  readonly rules: readonly ActiveRule<ParagraphRule>[];
  /** The same with the rules alone that are wanted. */
  readonly only: Readonly<Record<Exclude<Wanted, 'all'>, ParagraphKey>> | null;
}

/** Which findings are wanted: all, or at least those that have safe fixes, or those of the rules that the formatter applies. */
export type Wanted = 'all' | 'safe' | 'layout';

/** The findings of plan rules in a version before, and the rules that may find something else or elsewhere now. */
interface KnownFindings {
  readonly findings: readonly PlacedFinding[];
  readonly stale: ReadonlySet<RuleMeta>;
}

/** Runs the rules under one configuration and office directory. */
export class Linter {
  readonly #directory: OfficeDirectory;
  readonly #paragraphRules: readonly ActiveRule<ParagraphRule>[];
  readonly #planRules: readonly ActivePlanRule[];
  /** What the plan rules look at, each once. */
  readonly #aspects: readonly Aspect[];
  /** By year and role: plans of other years under the same configuration are looked at by turns. */
  readonly #keys = new Map<number | null, Map<ParagraphRole, ParagraphKey>>();

  constructor(rules: readonly Rule[], settings: RuleSettings, directory: OfficeDirectory) {
    this.#directory = directory;
    const paragraphRules: ActiveRule<ParagraphRule>[] = [];
    const planRules: ActivePlanRule[] = [];
    for (const rule of rules) {
      const { severity, options } = resolveRule(rule, settings);
      if (severity === 'off') continue;
      if (rule.scope === 'paragraph') paragraphRules.push({ rule, severity, options });
      else if (rule.scope === 'plan') planRules.push({ rule, severity, options, kept: new WeakMap() });
    }
    this.#paragraphRules = paragraphRules;
    this.#planRules = planRules;
    this.#aspects = [...new Set(planRules.flatMap(({ rule }) => rule.reads))];
  }

  /** The plan rules that look at something that is different when a numbered paragraph becomes another. */
  concernedBy(before: NumberedParagraph, after: NumberedParagraph): RuleMeta[] {
    const changed = new Set(this.#aspects.filter((aspect) => aspect(before) !== aspect(after)));
    if (changed.size === 0) return [];
    return this.#planRules
      .map(({ rule }) => rule)
      .filter(({ reads }) => reads.some((one) => changed.has(one)));
  }

  /** The findings of the paragraph rules, in the order of the text; kept on the paragraph, which is read where they are not. */
  lintParagraph(
    paragraph: Paragraph,
    read: { readonly syntax: ParagraphSyntax },
    role: ParagraphRole,
    year: number | null,
    failures: RuleFailure[],
    wanted: Wanted,
  ): ParagraphFindings {
    const all = this.#keyOf(role, year);
    const known = paragraph.lintMemo as ParagraphFindings | undefined;
    const key = (wanted !== 'all' && known?.key !== all ? all.only?.[wanted] : null) ?? all;
    if (known?.key === key) return known;
    let found: LocalFinding[] = NONE;
    if (key.rules.length > 0) {
      const run = new ParagraphRun(paragraph, read.syntax, key, this.#directory);
      for (const active of key.rules) {
        run.active = active;
        try {
          active.rule.check(run);
        } catch (error) {
          failures.push({ rule: active.rule.id, error });
        }
      }
      found = run.found;
      found.sort((a, b) => a.span.start - b.span.start);
    }
    const findings = new ParagraphFindings(found.length === 0 ? NONE : found, key);
    paragraph.lintMemo = findings;
    return findings;
  }

  /** The findings of the plan rules, in the order of the text; where some are known already, only stale rules are run. */
  lintPlan(plan: Plan, failures: RuleFailure[], wanted: Wanted, known?: KnownFindings): PlacedFinding[] {
    const found: PlacedFinding[] = [];
    const knownByRule = known === undefined ? null : byRule(known.findings);
    for (const active of this.#planRules) {
      if (!IS_WANTED[wanted](active)) continue;
      if (knownByRule === null || known?.stale.has(active.rule))
        this.#runPlanRule(active, plan, found, failures);
      else for (const one of knownByRule.get(active.rule) ?? []) found.push(one);
    }
    return found.sort((a, b) => a.paragraph - b.paragraph || a.local.span.start - b.local.span.start);
  }

  #keyOf(role: ParagraphRole, year: number | null): ParagraphKey {
    let keys = this.#keys.get(year);
    if (keys === undefined) {
      keys = new Map();
      this.#keys.set(year, keys);
    }
    let key = keys.get(role);
    if (key === undefined) {
      key = keyOf(this.#paragraphRules, role, year);
      keys.set(role, key);
    }
    return key;
  }

  #runPlanRule(
    { rule, severity, options, kept }: ActivePlanRule,
    plan: Plan,
    found: PlacedFinding[],
    failures: RuleFailure[],
  ): void {
    try {
      rule.check({
        plan,
        directory: this.#directory,
        option: <T>(name: string) => options[name] as T,
        report: (reported) => {
          const report = sparingAddresses(reported, reported.at.syntax, ({ at = reported.at }) => at.syntax);
          if (report === null) return;
          const placing = around(report.at);
          const related = (report.related ?? []).map((relation) => ({
            ...placing.place(relation),
            message: messageOf(rule, relation.message),
            args: relation.args ?? {},
          }));
          const laterFixes =
            report.laterFixes === undefined ? null : fixesOf(rule, report.at.index, report.laterFixes);
          const local = { ...localFinding(rule, severity, report, placing), related, laterFixes };
          found.push({ paragraph: report.at.index, local });
        },
        reportEach: (at, key, make) => {
          let known = kept.get(at.paragraph);
          if (known?.key !== key) {
            known = { key, found: make().flatMap((report) => ownFinding(rule, severity, report, at)) };
            kept.set(at.paragraph, known);
          }
          for (const local of known.found) found.push({ paragraph: at.index, local });
        },
      });
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
}

/** A finding that is all about one paragraph; none where it is about the inside of an address. */
function ownFinding(
  rule: RuleMeta,
  severity: Severity,
  reported: Report,
  { paragraph, syntax }: Pick<PlanParagraph, 'paragraph' | 'syntax'>,
): LocalFinding[] {
  const report = sparingAddresses(reported, syntax, () => syntax);
  return report === null ? [] : [localFinding(rule, severity, report, within(paragraph))];
}

function byRule(findings: readonly PlacedFinding[]): Map<RuleMeta, PlacedFinding[]> {
  const lists = new Map<RuleMeta, PlacedFinding[]>();
  for (const one of findings) addTo(lists, one.local.rule, one);
  return lists;
}

function keyOf(
  all: readonly ActiveRule<ParagraphRule>[],
  role: ParagraphRole,
  year: number | null,
): ParagraphKey {
  const rules = all.filter(({ rule }) => rule.roles.includes(role));
  const only = (wanted: Wanted): ParagraphKey => {
    return { role, year, rules: rules.filter(IS_WANTED[wanted]), only: null };
  };
  return { role, year, rules, only: { safe: only('safe'), layout: only('layout') } };
}

const NONE: LocalFinding[] = [];

const IS_WANTED: Readonly<Record<Wanted, (active: ActiveRule<Rule>) => boolean>> = {
  all: () => true,
  safe: ({ rule }) => rule.fix === 'safe',
  layout: ({ rule }) => isLayoutRule(rule),
};

/** The context of one paragraph, shared by its rules: most find nothing, and making one for each would cost more. */
class ParagraphRun implements ParagraphContext {
  readonly found: LocalFinding[] = [];
  readonly text: string;
  readonly role: ParagraphRole;
  readonly year: number | null;
  /** The rule that is running. */
  active: ActiveRule<ParagraphRule> | undefined;

  constructor(
    readonly paragraph: Paragraph,
    readonly syntax: ParagraphSyntax,
    key: ParagraphKey,
    readonly directory: OfficeDirectory,
  ) {
    this.text = syntax.text;
    this.role = key.role;
    this.year = key.year;
  }

  // Rules take these out of the context, so both are bound to it.
  readonly option = <T>(name: string): T => this.active?.options[name] as T;

  readonly report = (reported: Report): void => {
    const { active } = this;
    if (active === undefined) return;
    for (const local of ownFinding(active.rule, active.severity, reported, this)) this.found.push(local);
  };
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
