import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { learnOffices, type Plan, writeOffices } from '../../core';
import type { CommandContext } from '../context';
import { findInputs } from '../files/find';
import { replaceFile } from '../files/write';
import { EXIT_CODES, type ExitCode } from '../io';
import { Session } from '../session';

/** `yaodian offices FILE…`: an office directory learned from plans. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const session = new Session(context);
  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  const plans: Plan[] = [];
  const names: string[] = [];
  for (const input of inputs) {
    const opened = await session.open(input);
    if (opened === null) continue;
    plans.push(opened.analyzer.parse(opened.text));
    names.push(input.name);
  }
  if (plans.length === 0) return EXIT_CODES.failed;
  const learned = learnOffices(plans);
  const text = writeOffices(learned, names, options.language);
  if (options.output === null || options.output === '-') await io.stdout.write(text);
  else if (!(await write(options.output, text, session, context))) return EXIT_CODES.failed;
  if (!options.quiet) {
    const variants = learned.offices.reduce((sum, office) => sum + office.variants.length, 0);
    await io.stderr.write(`${messages.offices.summary(plans.length, learned.offices.length, variants)}\n`);
  }
  return session.failed ? EXIT_CODES.failed : EXIT_CODES.clean;
}

/** Writes a new file. One that is there may have been looked after by hand: it is replaced only on demand. */
async function write(
  file: string,
  text: string,
  session: Session,
  { io, messages, options }: CommandContext,
): Promise<boolean> {
  const path = resolve(io.cwd, file);
  try {
    if (options.force && existsSync(path)) replaceFile(path, Buffer.from(text));
    else writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const { exists, unwritable } = messages.problem;
    await session.problem(code === 'EEXIST' ? exists(file) : unwritable(file, code));
    return false;
  }
}
