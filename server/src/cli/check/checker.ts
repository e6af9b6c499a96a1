import type { CommandContext } from '../context';
import { diagnosticOf, type FileReport } from '../diagnostic';
import type { Input } from '../files/find';
import { type Reporter, reporterFor } from '../reporters';
import { Session } from '../session';
import { type Tally, tallyOf } from '../summary';

/** A file as it is reported, and what is counted of it. */
export interface Reported {
  readonly text: string;
  readonly tally: Tally;
}

/** What checking an input gives: plain data, which threads can hand to one another. */
export interface Checked {
  /** What keeps the run from being sound, as sentences. */
  readonly problems: readonly string[];
  /** Files of settings that were not right, as of the first plan that this checker met with them. */
  readonly settings: readonly Reported[];
  /** Null for what could not be read. */
  readonly plan: Reported | null;
  /** Rules that threw, with the error's words. */
  readonly failures: readonly { readonly rule: string; readonly reason: string }[];
}

/** Checks one input after the other; plans with the same settings share what is made of those. */
export class Checker {
  readonly #session: Session;
  readonly #reporter: Reporter;
  #problems: string[] = [];

  constructor(private readonly context: CommandContext) {
    this.#reporter = reporterFor(context);
    this.#session = new Session(context, (sentence) => {
      this.#problems.push(sentence);
      return Promise.resolve();
    });
  }

  async check(input: Input): Promise<Checked> {
    this.#problems = [];
    const problems = this.#problems;
    const opened = await this.#session.open(input);
    if (opened === null) return { problems, settings: [], plan: null, failures: [] };
    const { file, text, analyzer, configReports, ownConfigProblems } = opened;
    const { findings, failures } = analyzer.analyze(text);
    const { language } = this.context.options;
    const found = findings.map((finding) => diagnosticOf(finding, text, input.name, language));
    return {
      problems,
      settings: configReports.map((report) => this.#reported(report)),
      plan: this.#reported({
        file: input.name,
        encoding: file.encoding,
        diagnostics: [...ownConfigProblems, ...found],
        lineText: (line) => text.lineText(line),
      }),
      failures: failures.map(({ rule, error }) => ({
        rule,
        reason: error instanceof Error ? error.message : String(error),
      })),
    };
  }

  #reported(report: FileReport): Reported {
    return { text: this.#reporter.file(report), tally: tallyOf(report) };
  }
}
