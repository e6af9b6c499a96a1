import type { TextEdit } from '../base/span';
import { finish, type Steps } from '../base/steps';
import type { YamlReader } from '../base/yaml';
import type { Wanted } from '../lint/activeRule';
import type { NumberedParagraph } from '../lint/aspects';
import { applyDirectives, findDirectives, silencedIn } from '../lint/directives';
import type { Finding, LocalFinding, PlacedFinding } from '../lint/finding';
import { allFindings, safeFixes } from '../lint/findings';
import { type FixResult, fixAll } from '../lint/fix';
import type { ParagraphFindings } from '../lint/paragraphFindings';
import { RULES } from '../lint/registry';
import type { RuleMeta } from '../lint/rule';
import { Linter, type RuleFailure } from '../lint/runner';
import type { RuleSettings } from '../lint/settings';
import { mayHoldOneOf } from '../model/directory/namesIn';
import { OfficeDirectory } from '../model/officeDirectory';
import { createPlan, type Plan, type PlanSettings } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { PlanText } from '../syntax/planText';
import { createSyntaxSettings, likeSettings, type SyntaxSettings } from '../syntax/settings';
import type { RoleKind } from '../syntax/types';
import { Analysis } from './analysis';
import { sameShape } from './shape';

/** Everything besides the text that findings depend on. */
export interface AnalyzerOptions {
  readonly readYaml: YamlReader;
  readonly rules?: RuleSettings;
  readonly directory?: OfficeDirectory;
  /** Role words beyond the built-in ones and those of the directory. */
  readonly roles?: Partial<Record<RoleKind, readonly string[]>>;
}

/** What the rules find in a paragraph that the formatter applies. */
export interface LayoutFindings {
  readonly at: PlanParagraph;
  /** Those of paragraph rules, and perhaps of other rules too: the same list as long as nothing changes. */
  readonly own: readonly LocalFinding[];
  readonly ofPlan: readonly LocalFinding[];
}

const NONE: readonly LocalFinding[] = [];

/** With how many other directories plans are looked at by turns: some offices are renamed, merged and split. */
const MOST_PASSING = 8;

interface PassingSettings {
  readonly directory: OfficeDirectory;
  readonly names: string;
  readonly settings: SyntaxSettings;
}

/**
 * Turns texts into plans and findings under one configuration. Keep one for as long as the configuration is the same:
 * what is derived from a paragraph is reused by whoever analyses its next version with the same analyzer.
 */
export class Analyzer {
  readonly directory: OfficeDirectory;
  readonly #settings: PlanSettings;
  readonly #rules: RuleSettings;
  readonly #linter: Linter;
  readonly #options: AnalyzerOptions;
  /** Under which settings plans were read in passing, the last ones first. */
  #passing: readonly PassingSettings[] = [];

  constructor(options: AnalyzerOptions) {
    this.#options = options;
    this.directory = options.directory ?? OfficeDirectory.empty;
    const roles = mergeRoles(this.directory.roles, options.roles ?? {});
    this.#settings = {
      syntax: createSyntaxSettings(roles, isOfficeIn(this.directory)),
      readYaml: options.readYaml,
    };
    this.#rules = options.rules ?? {};
    this.#linter = new Linter(RULES, this.#rules, this.directory);
  }

  /** The plan of a text, without findings. */
  parse(text: PlanText): Plan {
    return createPlan(text, this.#settings);
  }

  /**
   * The plan as it is read under the same configuration with another directory, in which some `names` are listed or no
   * longer listed and all else is the same. Where none of them stands, what is known of a paragraph is taken over.
   */
  parseWith(text: PlanText, directory: OfficeDirectory, names: readonly string[]): Plan {
    if (JSON.stringify(directory.roles) !== JSON.stringify(this.directory.roles)) {
      return new Analyzer({ ...this.#options, directory }).parse(text);
    }
    const { readYaml } = this.#settings;
    return createPlan(text, { syntax: this.#passingSettings(directory, names), readYaml });
  }

  /** The same object for the same directory and names, so that what is read with it is known when they come again. */
  #passingSettings(directory: OfficeDirectory, names: readonly string[]): SyntaxSettings {
    const key = names.join('\n');
    let passing = this.#passing.find((one) => one.directory === directory && one.names === key);
    if (passing === undefined) {
      const settings = likeSettings(this.#settings.syntax, isOfficeIn(directory), mayHoldOneOf(names));
      passing = { directory, names: key, settings };
      this.#passing = [passing, ...this.#passing.slice(0, MOST_PASSING - 1)];
    }
    return passing.settings;
  }

  /**
   * The plan and its findings. With the analysis of an earlier version of the same text by this analyzer, only what
   * changed is looked at; the result is the same. `plan` is what `parse` made of the text, where it did already.
   */
  analyze(text: PlanText, previous?: Analysis, plan?: Plan): Analysis {
    return (previous && this.#continue(text, previous, plan)) ?? this.#begin(plan ?? this.parse(text));
  }

  /** The text with every safe fix applied, again and again until there is none. */
  fix(text: PlanText): FixResult {
    return finish(fixAll(text, (current) => this.#safeFixes(current, 'all')));
  }

  /** The same in steps, for a text of which nobody wants the other findings. */
  fixSteps(text: PlanText): Steps<FixResult> {
    return fixAll(text, (current) => this.#safeFixes(current, 'safe'));
  }

  /** The findings of layout rules, in the order of the text. */
  layoutFindings(plan: Plan): LayoutFindings[] {
    const { paragraphs, year } = plan;
    const failures: RuleFailure[] = [];
    const byPlan = this.#linter.lintPlan(plan, failures, 'layout');
    const directives = findDirectives(plan);
    const isSilenced = directives.length === 0 ? null : silencedIn(plan, directives, RULES);
    const found: LayoutFindings[] = [];
    let next = 0;
    for (const at of paragraphs) {
      if (at.paragraph.kind !== 'text') continue;
      const { list: own } = this.#linter.lintParagraph(at.paragraph, at, at.role, year, failures, 'layout');
      let ofPlan = NONE;
      for (; byPlan[next]?.paragraph === at.index; next++)
        ofPlan = [...ofPlan, (byPlan[next] as PlacedFinding).local];
      if (own.length > 0 || ofPlan.length > 0) found.push({ at, own, ofPlan });
    }
    return isSilenced === null ? found : found.map((one) => withoutSilenced(one, isSilenced));
  }

  /** The edits of each safe fix; all findings are looked for, or only those that may have one. */
  *#safeFixes(text: PlanText, needed: Wanted): Steps<readonly (readonly TextEdit[])[]> {
    const plan = this.parse(text);
    // Whether a directive is of use depends on all findings.
    const wanted = findDirectives(plan).length > 0 ? 'all' : needed;
    const failures: RuleFailure[] = [];
    const byParagraph: ParagraphFindings[] = [];
    yield;
    for (const at of plan.paragraphs) {
      const { paragraph, role } = at;
      byParagraph.push(this.#linter.lintParagraph(paragraph, at, role, plan.year, failures, wanted));
      yield;
    }
    const byPlan = this.#linter.lintPlan(plan, failures, wanted);
    const directed = this.#directed(plan, byParagraph, byPlan);
    return directed?.map((finding) => finding.safeEdits) ?? safeFixes(text, byParagraph, byPlan);
  }

  #begin(plan: Plan): Analysis {
    const { source: text, year } = plan;
    const failures: RuleFailure[] = [];
    const byParagraph = plan.paragraphs.map((at) =>
      this.#linter.lintParagraph(at.paragraph, at, at.role, year, failures, 'all'),
    );
    const byPlan = this.#linter.lintPlan(plan, failures, 'all');
    const directed = this.#directed(plan, byParagraph, byPlan);
    const roles = plan.paragraphs.map((at) => at.role);
    return new Analysis({ text, year, roles, byParagraph, byPlan, directed, failures }, plan);
  }

  /**
   * The analysis of a text in which a few paragraphs changed and kept their shape: the outline and the findings of plan
   * rules elsewhere are those of the version before. Null where that cannot be said.
   */
  #continue(text: PlanText, previous: Analysis, read: Plan | undefined): Analysis | null {
    const { parts } = previous;
    const changed = text.changesSince(parts.text);
    if (changed === null || parts.failures.length > 0) return null;
    const { year, roles } = parts;
    const failures: RuleFailure[] = [];
    const byParagraph = parts.byParagraph.slice();
    const concerned: RuleMeta[] = [];
    for (const index of changed) {
      const role = roles[index];
      const before = this.#numbered(parts.text.paragraphs[index], role);
      const after = this.#numbered(text.paragraphs[index], role);
      if (before === null || after === null || !sameShape(before, after)) return null;
      concerned.push(...this.#linter.concernedBy(before, after));
      byParagraph[index] = this.#linter.lintParagraph(
        after.paragraph,
        after,
        after.role,
        year,
        failures,
        'all',
      );
    }
    const stale = new Set([...concerned, ...rulesWithin(parts.byPlan, new Set(changed))]);
    if (stale.size === 0 && parts.directed === null) {
      return new Analysis(
        { text, year, roles, byParagraph, byPlan: parts.byPlan, directed: null, failures },
        read ?? (() => this.parse(text)),
      );
    }
    const plan = read ?? this.parse(text);
    const byPlan = this.#linter.lintPlan(plan, failures, 'all', { findings: parts.byPlan, stale });
    const directed = this.#directed(plan, byParagraph, byPlan);
    return new Analysis({ text, year, roles, byParagraph, byPlan, directed, failures }, plan);
  }

  #numbered(paragraph: Paragraph | undefined, role: ParagraphRole | undefined): NumberedParagraph | null {
    if (paragraph === undefined || role === undefined) return null;
    return { paragraph, syntax: paragraph.syntax(this.#settings.syntax), role };
  }

  /** What the author's directives leave of the findings; null where there are no directives. */
  #directed(
    plan: Plan,
    byParagraph: readonly ParagraphFindings[],
    byPlan: readonly PlacedFinding[],
  ): readonly Finding[] | null {
    const directives = findDirectives(plan);
    if (directives.length === 0) return null;
    return applyDirectives(
      plan,
      directives,
      allFindings({ text: plan.source, plan }, byParagraph, byPlan),
      RULES,
      this.#rules,
    );
  }
}

function isOfficeIn(directory: OfficeDirectory): (name: string) => boolean {
  return (name) => directory.find(name) !== undefined;
}

function withoutSilenced(
  { at, own, ofPlan }: LayoutFindings,
  isSilenced: (rule: RuleMeta['id'], offset: number) => boolean,
): LayoutFindings {
  const isKept = ({ rule, span }: LocalFinding): boolean => !isSilenced(rule.id, at.start + span.start);
  return { at, own: own.every(isKept) ? own : own.filter(isKept), ofPlan: ofPlan.filter(isKept) };
}

/** The rules with a finding, a fix or a relation in one of the paragraphs: it may have moved when they changed. */
function rulesWithin(findings: readonly PlacedFinding[], paragraphs: ReadonlySet<number>): Set<RuleMeta> {
  const rules = new Set<RuleMeta>();
  for (const { paragraph, elsewhere, local } of findings) {
    if (paragraphs.has(paragraph) || elsewhere.some((one) => paragraphs.has(one))) rules.add(local.rule);
  }
  return rules;
}

function mergeRoles(
  first: Partial<Record<RoleKind, readonly string[]>>,
  second: Partial<Record<RoleKind, readonly string[]>>,
): Partial<Record<RoleKind, readonly string[]>> {
  const merged: Partial<Record<RoleKind, readonly string[]>> = { ...first };
  for (const [kind, words] of Object.entries(second) as [RoleKind, readonly string[]][]) {
    merged[kind] = [...(merged[kind] ?? []), ...words];
  }
  return merged;
}
