import type { Span } from '../base/span';
import type { Message } from '../messages/message';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { LocalFinding, LocalSpan, PlacedFinding } from './finding';
import type {
  ParagraphContext,
  ParagraphRule,
  PlanRule,
  Report,
  ReportedEdit,
  Rule,
  RuleMeta,
  Severity,
} from './rule';
import { type RuleSettings, resolveRule } from './settings';
import { sparingAddresses } from './text/addresses';

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

/** What the findings of a paragraph depend on besides its text; compared by identity. */
interface ParagraphKey {
  readonly role: ParagraphRole;
  readonly year: number | null;
  readonly rules: readonly ActiveRule<ParagraphRule>[];
}

/** Runs the rules under one configuration and office directory. */
export class Linter {
  readonly #directory: OfficeDirectory;
  readonly #paragraphRules: readonly ActiveRule<ParagraphRule>[];
  readonly #planRules: readonly ActiveRule<PlanRule>[];
  #keys = new Map<ParagraphRole, ParagraphKey>();
  #year: number | null = null;

  constructor(rules: readonly Rule[], settings: RuleSettings, directory: OfficeDirectory) {
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

  /** What plan rules read from a paragraph's text besides its shape; see `PlanRule.reads`. */
  readings(paragraph: Paragraph): unknown[] {
    return this.#planRules.flatMap(({ rule }) => (rule.reads === undefined ? [] : [rule.reads(paragraph)]));
  }

  /** The findings of the paragraph rules, in the order of the text; kept on the paragraph. */
  lintParagraph(
    paragraph: Paragraph,
    syntax: () => ParagraphSyntax,
    role: ParagraphRole,
    year: number | null,
    failures: RuleFailure[],
  ): readonly LocalFinding[] {
    const key = this.#keyOf(role, year);
    if (paragraph.lintMemo?.key === key) return paragraph.lintMemo.value as readonly LocalFinding[];
    let found: LocalFinding[] = NONE;
    if (key.rules.length > 0) {
      const run = new ParagraphRun(paragraph, syntax(), key, this.#directory);
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
      if (found.length === 0) found = NONE;
    }
    paragraph.lintMemo = { key, value: found };
    return found;
  }

  /** The findings of the plan rules, in the order of the text. */
  lintPlan(plan: Plan, failures: RuleFailure[]): PlacedFinding[] {
    const found: PlacedFinding[] = [];
    for (const active of this.#planRules) this.#runPlanRule(active, plan, found, failures);
    return found.sort((a, b) => a.paragraph - b.paragraph || a.local.span.start - b.local.span.start);
  }

  #keyOf(role: ParagraphRole, year: number | null): ParagraphKey {
    if (year !== this.#year) {
      this.#year = year;
      this.#keys = new Map();
    }
    let key = this.#keys.get(role);
    if (key === undefined) {
      key = { role, year, rules: this.#paragraphRules.filter(({ rule }) => rule.roles.includes(role)) };
      this.#keys.set(role, key);
    }
    return key;
  }

  #runPlanRule(
    { rule, severity, options }: ActiveRule<PlanRule>,
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
          const place = ({ span, raw, at = report.at }: Placeable): LocalSpan => ({
            span: raw ? span : at.paragraph.reading.toRaw(span),
            ...(at === report.at ? {} : { paragraph: at.index }),
          });
          const related = (report.related ?? []).map((relation) => ({
            ...place(relation),
            message: messageOf(rule, relation.message),
            args: relation.args ?? {},
          }));
          const paragraphOf = ({ at = report.at }: Placeable): Paragraph => at.paragraph;
          const local = { ...localFinding(rule, severity, report, place, paragraphOf), related };
          found.push({ paragraph: report.at.index, local });
        },
      });
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
}

const NONE: LocalFinding[] = [];

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
    const { active, paragraph, syntax } = this;
    const report = sparingAddresses(reported, syntax, () => syntax);
    if (active === undefined || report === null) return;
    const place = ({ span, raw }: Placeable): LocalSpan => ({
      span: raw ? span : paragraph.reading.toRaw(span),
    });
    this.found.push(localFinding(active.rule, active.severity, report, place, () => paragraph));
  };
}

interface Placeable {
  readonly span: Span;
  readonly raw?: boolean;
  readonly at?: PlanParagraph;
}

function messageOf(rule: RuleMeta, key: string): Message {
  return rule.messages[key] ?? { zh: key, en: key };
}

function localFinding(
  rule: RuleMeta,
  severity: Severity,
  report: Report,
  place: (piece: Placeable) => LocalSpan,
  paragraphOf: (piece: Placeable) => Paragraph,
): LocalFinding {
  const edit = (one: ReportedEdit) => {
    const least = leastEdit(one, paragraphOf(one));
    return { ...place(least), newText: least.newText };
  };
  return {
    rule,
    severity,
    message: messageOf(rule, report.message),
    args: report.args ?? {},
    span: place({ span: report.span, ...(report.raw === undefined ? {} : { raw: report.raw }) }).span,
    fixes: (report.fixes ?? []).map((fix) => ({
      title: messageOf(rule, fix.title),
      args: fix.args ?? {},
      safe: fix.safe,
      edits: fix.edits.map(edit),
    })),
    related: [],
  };
}

/** Marks that stand at the end of a line rather than at the start of the next. */
const CLINGS = /^[，。；：、！？）】》”]/;

/**
 * Where a paragraph is broken over lines, an edit takes no more than what it changes, so that the line ends around it
 * stay.
 */
function leastEdit(edit: ReportedEdit, { reading, raw }: Paragraph): ReportedEdit {
  if (edit.raw || reading.isPlain) return edit;
  const { newText } = edit;
  const old = reading.written.slice(edit.span.start, edit.span.end);
  const longest = Math.min(old.length, newText.length);
  let head = 0;
  while (head < longest && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < longest - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  const span = { start: edit.span.start + head, end: edit.span.end - tail };
  const least = { ...edit, span, newText: newText.slice(head, newText.length - tail) };
  if (span.start !== span.end || span.start === 0 || !CLINGS.test(least.newText)) return least;
  const before = reading.toRaw({ start: span.start - 1, end: span.start }).end;
  const between = raw.slice(before, reading.toRaw(span).start);
  return /^\s+$/.test(between) ? { ...least, span: { start: before, end: before }, raw: true } : least;
}
