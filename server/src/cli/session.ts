import { type Analyzer, type FormatSteps, PlanText } from '../core';
import { gradedProblems } from '../workspace/dataFiles';
import { Configurations } from './configurations';
import type { CommandContext } from './context';
import { dataDiagnostic } from './dataDiagnostic';
import type { Diagnostic, FileReport } from './diagnostic';
import type { Input } from './files/find';
import { type InputText, readInput } from './files/read';

/** A plan that was read, with what it is analysed with. */
export interface OpenPlan {
  readonly input: Input;
  readonly file: InputText;
  readonly text: PlanText;
  readonly analyzer: Analyzer;
  /** Which steps of its own the formatter does. */
  readonly format: FormatSteps;
  /** What was found wrong in files of settings that no plan before this one used. */
  readonly configReports: readonly FileReport[];
  /** What is wrong with the settings at a place of the plan itself. */
  readonly ownConfigProblems: readonly Diagnostic[];
}

/** One run over some plans: reads them with their configurations and tells what goes wrong on standard error. */
export class Session {
  readonly #configurations: Configurations;
  readonly #failedRules = new Set<string>();
  /** True once anything went wrong that makes the run end with 2. */
  failed = false;

  constructor(
    private readonly context: CommandContext,
    /** Where to say what went wrong: on standard error, unless somebody else does that. */
    private readonly tell: (sentence: string) => Promise<void> = async (sentence) => {
      const { io, messages } = context;
      await io.stderr.write(`${messages.problem.line(sentence)}\n`);
    },
  ) {
    this.#configurations = new Configurations(context);
  }

  /** Null for what cannot be read; the user was told. */
  async open(input: Input): Promise<OpenPlan | null> {
    const { text: file, problem } = await readInput(input, this.context);
    if (file === null) {
      await this.problem(problem);
      return null;
    }
    const { messages, options } = this.context;
    // With `auto` broken bytes are the text's own defect, which a rule reports; a wrong flag is the user's.
    if (file.damaged && options.encoding !== 'auto') {
      await this.problem(messages.problem.wrongEncoding(input.name, file.encoding));
    }
    const text = PlanText.from(file.text);
    const { analyzer, format, problems, rules } = await this.#configurations.of(input.path, text);
    const configReports = this.#configurations.takeReports();
    for (const sentence of this.#configurations.takeProblems()) await this.problem(sentence);
    const ownConfigProblems: Diagnostic[] = [];
    for (const found of gradedProblems(problems, rules)) {
      const diagnostic = dataDiagnostic(found, text, options.language, messages);
      ownConfigProblems.push(diagnostic);
      if (diagnostic.severity !== 'error') continue;
      const line = diagnostic.range.start.line + 1;
      await this.problem(messages.problem.config(input.name, line, diagnostic.message));
    }
    return { input, file, text, analyzer, format, configReports, ownConfigProblems };
  }

  /** Says what went wrong, in one line. */
  async problem(sentence: string): Promise<void> {
    this.failed = true;
    await this.tell(sentence);
  }

  /** Says that a rule failed, the first time that it does. */
  async ruleFailed(file: string, rule: string, error: unknown): Promise<void> {
    if (this.#failedRules.has(rule)) return;
    this.#failedRules.add(rule);
    const reason = error instanceof Error ? error.message : String(error);
    await this.problem(this.context.messages.problem.rule(file, rule, reason));
  }
}
