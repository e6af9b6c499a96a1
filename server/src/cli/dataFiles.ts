import { readFileSync } from 'node:fs';
import { PlanText, type RuleSettings, type Span } from '../core';
import { decodeText } from '../node/decode';
import { type DataProblem, gradedProblems, missingDirectory } from '../workspace/dataFiles';
import type { CommandContext } from './context';
import { dataDiagnostic } from './dataDiagnostic';
import type { FileReport } from './diagnostic';
import { displayName } from './files/find';
import { readProblem } from './files/readProblem';

/** A file of settings and what was made of it. */
export interface LoadedFile<T> {
  readonly path: string;
  readonly name: string;
  readonly encoding: string;
  readonly text: PlanText;
  readonly value: T;
}

/** Reads the files of settings, each once, and collects what is wrong with them. */
export class DataFiles {
  /** By what makes them: nothing keeps a plan from naming a configuration as its office directory. */
  readonly #loaded = new Map<unknown, Map<string, Promise<LoadedFile<unknown> | null>>>();
  readonly #missing = new Set<string>();
  #reports: FileReport[] = [];
  #problems: string[] = [];

  constructor(private readonly context: CommandContext) {}

  /**
   * What `make`, the same function each time, makes of the file; null where it cannot be read. Its problems are reported
   * as the rules' settings say that go with what was made.
   */
  load<T extends { readonly problems: readonly DataProblem[] }>(
    path: string,
    make: (text: string) => Promise<T>,
    rulesOf: (value: T) => RuleSettings,
  ): Promise<LoadedFile<T> | null> {
    const made = this.#loaded.get(make) ?? new Map<string, Promise<LoadedFile<unknown> | null>>();
    const known = made.get(path) as Promise<LoadedFile<T> | null> | undefined;
    if (known !== undefined) return known;
    const file = this.#read(path, make, rulesOf);
    this.#loaded.set(make, made.set(path, file));
    return file;
  }

  /** Says, once, that the office directory which `file` names is not there. */
  reportMissing(file: LoadedFile<unknown>, path: string, span: Span, rules: RuleSettings): void {
    if (this.#missing.has(file.path)) return;
    this.#missing.add(file.path);
    this.#report(file, gradedProblems([missingDirectory(path, span)], rules));
  }

  takeReports(): FileReport[] {
    const reports = this.#reports;
    this.#reports = [];
    return reports;
  }

  takeProblems(): string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  async #read<T extends { readonly problems: readonly DataProblem[] }>(
    path: string,
    make: (text: string) => Promise<T>,
    rulesOf: (value: T) => RuleSettings,
  ): Promise<LoadedFile<T> | null> {
    const { io, messages } = this.context;
    const name = displayName(path, io.cwd);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      this.#problems.push(readProblem(error, name, messages));
      return null;
    }
    const { text, encoding } = decodeText(bytes);
    const file = { path, name, encoding, text: PlanText.from(text), value: await make(text) };
    this.#report(file, gradedProblems(file.value.problems, rulesOf(file.value)));
    return file;
  }

  #report({ encoding, name, text }: LoadedFile<unknown>, problems: readonly DataProblem[]): void {
    if (problems.length === 0) return;
    const { messages, options } = this.context;
    const diagnostics = problems.map((problem) => dataDiagnostic(problem, text, options.language, messages));
    for (const { message, range, severity } of diagnostics) {
      // Only what is really broken keeps a run from being trusted.
      if (severity === 'error')
        this.#problems.push(messages.problem.config(name, range.start.line + 1, message));
    }
    this.#reports.push({ file: name, encoding, diagnostics, lineText: (line) => text.lineText(line) });
  }
}
