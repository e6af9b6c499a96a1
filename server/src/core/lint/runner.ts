import type { Span, TextEdit } from '../base/span';
import type { Message } from '../messages/message';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import { applyDirectives } from './directives';
import { Finding, type LocalFinding } from './finding';
import type { ParagraphRule, PlanRule, Report, ReportedFix, Rule, RuleMeta, Severity } from './rule';
import { type RuleSettings, resolveRule } from './settings';

/** A rule that threw; it was skipped where it did. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface LintResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

interface ActiveRule<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the findings of a paragraph depend on besides its text; compared by identity. */
interface ParagraphKey {
  readonly role: ParagraphRole;
  readonly year: number | null;
  readonly rules: readonly ActiveRule<ParagraphRule>[];
}

/** Runs the rules over plans, under one configuration and office directory. */
export class Linter {
  readonly #rules: readonly Rule[];
  readonly #settings: RuleSettings;
  readonly #directory: OfficeDirectory;
  readonly #paragraphRules: readonly ActiveRule<ParagraphRule>[];
  readonly #planRules: readonly ActiveRule<PlanRule>[];
  #keys = new Map<ParagraphRole, ParagraphKey>();
  #year: number | null = null;
  #failures: RuleFailure[] = [];

  constructor(rules: readonly Rule[], settings: RuleSettings, directory: OfficeDirectory) {
    this.#rules = rules;
    this.#settings = settings;
    this.#directory = directory;
    const paragraphRules: ActiveRule<ParagraphRule>[] = [];
    const planRules: ActiveRule<PlanRule>[] = [];
    for (const rule of rules) {
      const { severity, options } = resolveRule(rule, settings);
      if (severity === 'off') continue;
      if (rule.scope === 'paragraph') paragraphRules.push({ rule, severity, options });
      else if (rule.scope === 'plan') planRules.push({ rule, severity, options });
    }
    this.#paragraphRules = paragraphRules;
    this.#planRules = planRules;
  }

  /** The same plan, settings and directory give the same findings in the same order. */
  lint(plan: Plan): LintResult {
    this.#failures = [];
    if (plan.year !== this.#year) {
      this.#year = plan.year;
      this.#keys = new Map();
    }
    const findings: Finding[] = [];
    for (const at of plan.paragraphs) {
      const local = this.#lintParagraph(at);
      for (const finding of local) findings.push(new Finding(finding, at.start));
    }
    const byParagraphs = findings.length;
    for (const active of this.#planRules) this.#lintPlan(active, plan, findings);
    const kept = applyDirectives(plan, findings, this.#rules, this.#settings);
    // Paragraph findings come in order already; the few others are sorted in.
    if (kept.length > byParagraphs || kept !== findings) kept.sort((a, b) => a.start - b.start);
    return { findings: kept, failures: this.#failures };
  }

  #keyOf(role: ParagraphRole): ParagraphKey {
    let key = this.#keys.get(role);
    if (key === undefined) {
      key = {
        role,
        year: this.#year,
        rules: this.#paragraphRules.filter(({ rule }) => rule.roles.includes(role)),
      };
      this.#keys.set(role, key);
    }
    return key;
  }

  #lintParagraph(at: PlanParagraph): readonly LocalFinding[] {
    const { paragraph } = at;
    const key = this.#keyOf(at.role);
    if (paragraph.lintMemo?.key === key) return paragraph.lintMemo.value as readonly LocalFinding[];
    const found: LocalFinding[] = [];
    if (key.rules.length > 0) {
      const syntax = at.syntax;
      for (const active of key.rules) this.#runParagraphRule(active, paragraph, syntax, key, found);
      found.sort((a, b) => a.span.start - b.span.start);
    }
    paragraph.lintMemo = { key, value: found };
    return found;
  }

  #runParagraphRule(
    { rule, severity, options }: ActiveRule<ParagraphRule>,
    paragraph: Paragraph,
    syntax: ParagraphSyntax,
    key: ParagraphKey,
    found: LocalFinding[],
  ): void {
    const place = (span: Span, raw: boolean | undefined): Span =>
      raw ? span : paragraph.reading.toRaw(span);
    try {
      rule.check({
        paragraph,
        syntax,
        text: syntax.text,
        role: key.role,
        year: key.year,
        directory: this.#directory,
        option: <T>(name: string) => options[name] as T,
        report: (report) => {
          found.push(localFinding(rule, severity, report, place));
        },
      });
    } catch (error) {
      this.#failures.push({ rule: rule.id, error });
    }
  }

  #lintPlan({ rule, severity, options }: ActiveRule<PlanRule>, plan: Plan, findings: Finding[]): void {
    try {
      rule.check({
        plan,
        directory: this.#directory,
        option: <T>(name: string) => options[name] as T,
        report: (report) => {
          const place = (span: Span, raw: boolean | undefined, at: PlanParagraph = report.at): Span =>
            raw ? { start: span.start + at.start, end: span.end + at.start } : at.toDocument(span);
          const finding = localFinding(rule, severity, report, place);
          const related = (report.related ?? []).map((relation) => ({
            span: relation.at.toDocument(relation.span),
            message: messageOf(rule, relation.message),
            args: relation.args ?? {},
          }));
          findings.push(new Finding({ ...finding, related }, 0));
        },
      });
    } catch (error) {
      this.#failures.push({ rule: rule.id, error });
    }
  }
}

type Place = (span: Span, raw: boolean | undefined, at?: PlanParagraph) => Span;

function messageOf(rule: RuleMeta, key: string): Message {
  return rule.messages[key] ?? { zh: key, en: key };
}

function localFinding(rule: RuleMeta, severity: Severity, report: Report, place: Place): LocalFinding {
  return {
    rule,
    severity,
    message: messageOf(rule, report.message),
    args: report.args ?? {},
    span: place(report.span, report.raw),
    fixes: (report.fixes ?? []).map((fix) => ({
      title: messageOf(rule, fix.title),
      args: fix.args ?? {},
      safe: fix.safe,
      edits: editsOf(fix, place),
    })),
    related: [],
  };
}

function editsOf(fix: ReportedFix, place: Place): TextEdit[] {
  return fix.edits
    .map(({ span, newText, at, raw }) => ({ span: place(span, raw, at), newText }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
