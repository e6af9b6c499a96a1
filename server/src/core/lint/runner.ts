import { addTo } from '../base/lists';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { ParagraphRole } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import { type ActiveRule, IS_WANTED, type Wanted } from './activeRule';
import type { Aspect, NumberedParagraph } from './aspects';
import type { LocalFinding, PlacedFinding } from './finding';
import { ParagraphFindings } from './paragraphFindings';
import { keyOf, type ParagraphKey, ParagraphRun } from './paragraphRun';
import { type ActivePlanRule, runPlanRule } from './planRun';
import type { ParagraphRule, Rule, RuleMeta } from './rule';
import { type RuleSettings, resolveRule } from './settings';

/** A rule that threw; it was skipped where it did. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

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
  /** What most paragraphs share: looking through a plan of 10 MB waits for memory more than for anything else. */
  readonly #empty = new Map<ParagraphKey, ParagraphFindings>();

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
    const findings = found.length === 0 ? this.#nothing(key) : new ParagraphFindings(found, key);
    paragraph.lintMemo = findings;
    return findings;
  }

  /** The findings of the plan rules, in the order of the text; where some are known already, only stale rules are run. */
  lintPlan(plan: Plan, failures: RuleFailure[], wanted: Wanted, known?: KnownFindings): PlacedFinding[] {
    const found: PlacedFinding[] = [];
    const knownByRule = known === undefined ? null : byRule(known.findings);
    for (const active of this.#planRules) {
      if (!IS_WANTED[wanted](active)) continue;
      if (knownByRule !== null && !known?.stale.has(active.rule)) {
        for (const one of knownByRule.get(active.rule) ?? []) found.push(one);
        continue;
      }
      try {
        runPlanRule(active, plan, this.#directory, found);
      } catch (error) {
        failures.push({ rule: active.rule.id, error });
      }
    }
    return found.sort((a, b) => a.paragraph - b.paragraph || a.local.span.start - b.local.span.start);
  }

  #nothing(key: ParagraphKey): ParagraphFindings {
    let findings = this.#empty.get(key);
    if (findings === undefined) {
      findings = new ParagraphFindings(NONE, key);
      this.#empty.set(key, findings);
    }
    return findings;
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
}

function byRule(findings: readonly PlacedFinding[]): Map<RuleMeta, PlacedFinding[]> {
  const lists = new Map<RuleMeta, PlacedFinding[]>();
  for (const one of findings) addTo(lists, one.local.rule, one);
  return lists;
}

const NONE: LocalFinding[] = [];
