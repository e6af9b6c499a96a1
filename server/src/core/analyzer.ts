import type { YamlReader } from './base/yaml';
import type { Finding } from './lint/finding';
import { type FixResult, fixAll } from './lint/fix';
import { RULES } from './lint/registry';
import { Linter, type RuleFailure } from './lint/runner';
import type { RuleSettings } from './lint/settings';
import { OfficeDirectory } from './model/officeDirectory';
import { createPlan, type Plan, type PlanSettings } from './model/plan';
import type { PlanText } from './syntax/planText';
import { createSyntaxSettings } from './syntax/settings';
import type { RoleKind } from './syntax/types';

/** Everything besides the text that findings depend on. */
export interface AnalyzerOptions {
  readonly readYaml: YamlReader;
  readonly rules?: RuleSettings;
  readonly directory?: OfficeDirectory;
  /** Role words beyond the built-in ones and those of the directory. */
  readonly roles?: Partial<Record<RoleKind, readonly string[]>>;
}

/** One version of a plan with what the rules found in it. */
export interface Analysis {
  readonly plan: Plan;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw; they were skipped. */
  readonly failures: readonly RuleFailure[];
}

/**
 * Turns texts into plans and findings under one configuration. Keep one for as long as the configuration is the same:
 * what is derived from a paragraph is reused by whoever analyses its next version with the same analyzer.
 */
export class Analyzer {
  readonly directory: OfficeDirectory;
  readonly #settings: PlanSettings;
  readonly #linter: Linter;

  constructor(options: AnalyzerOptions) {
    this.directory = options.directory ?? OfficeDirectory.empty;
    const roles = mergeRoles(this.directory.roles, options.roles ?? {});
    const directory = this.directory;
    const isOffice = (name: string): boolean => directory.find(name) !== undefined;
    this.#settings = { syntax: createSyntaxSettings(roles, isOffice), readYaml: options.readYaml };
    this.#linter = new Linter(RULES, options.rules ?? {}, directory);
  }

  /** The plan of a text, without findings. */
  parse(text: PlanText): Plan {
    return createPlan(text, this.#settings);
  }

  analyze(text: PlanText): Analysis {
    const plan = this.parse(text);
    return { plan, ...this.#linter.lint(plan) };
  }

  /** The text with every safe fix applied, again and again until there is none. */
  fix(text: PlanText): FixResult {
    return fixAll(text, (current) => this.analyze(current).findings);
  }
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
