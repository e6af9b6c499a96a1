import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { byCodeUnits } from '../../core';
import { findPlans } from '../../node/findPlans';
import { IGNORED_FOLDERS } from '../../workspace/planFiles';
import type { CommandContext } from '../context';
import { readProblem } from './readProblem';

/** What `-` is called in reports where `--stdin-filename` gives no name. */
const STDIN_NAME = '<stdin>';

/** Something to read: a file, or standard input. */
export interface Input {
  /** The absolute path; for standard input the path that its name stands for. */
  readonly path: string;
  /** The name in reports. */
  readonly name: string;
  readonly stdin: boolean;
}

export interface FoundInputs {
  /** In the order of the operands, each file once; the files of a folder by name. */
  readonly inputs: readonly Input[];
  /** Operands that stand for nothing, as sentences. */
  readonly problems: readonly string[];
}

const GLOB_CHARACTERS = /[*?[\]{}!]/;

/** Finds what the operands stand for. A file that is named is taken whatever its name is. */
export async function findInputs(context: CommandContext): Promise<FoundInputs> {
  const { io, messages, options } = context;
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  const operands = options.operands.length === 0 ? ['.'] : options.operands;
  for (const operand of operands) {
    if (operand === '-') {
      const name = options.stdinFilename ?? STDIN_NAME;
      inputs.set('-', { path: resolve(io.cwd, name), name, stdin: true });
      continue;
    }
    const path = resolve(io.cwd, operand);
    let stats: Stats | undefined;
    try {
      stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) accessSync(path, constants.R_OK);
    } catch (error) {
      // A link to itself, a folder that may not be entered: the other operands are none the worse for it.
      problems.push(readProblem(error, operand, messages));
      continue;
    }
    let found: string[];
    if (stats?.isDirectory()) {
      found = await findPlans(path);
      if (found.length === 0) problems.push(messages.problem.noPlans(operand));
    } else if (stats !== undefined) found = [path];
    else if (GLOB_CHARACTERS.test(operand)) {
      found = await glob(io.cwd, operand);
      if (found.length === 0) problems.push(messages.problem.noMatch(operand));
    } else {
      found = [];
      problems.push(messages.problem.notFound(operand));
    }
    for (const file of found) {
      if (!inputs.has(file)) inputs.set(file, { path: file, name: displayName(file, io.cwd), stdin: false });
    }
  }
  return { inputs: [...inputs.values()], problems };
}

/** Loaded only where a pattern is given: most runs name their files or folders. */
async function glob(cwd: string, pattern: string): Promise<string[]> {
  const tinyglobby = await import('tinyglobby');
  const found = await tinyglobby.glob([pattern], {
    cwd,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: IGNORED_FOLDERS.map((name) => `**/${name}/**`),
  });
  return found.map((path) => resolve(path)).sort(byCodeUnits);
}

/** The path as people write it: from the current folder where it lies there, with `/` on every system. */
export function displayName(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return sep === '/' ? shown : shown.split(sep).join('/');
}
