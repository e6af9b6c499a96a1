import { type Checked, Checker, type Reported } from '../check/checker';
import { checkInThreads, threadsFor } from '../check/threads';
import type { CommandContext } from '../context';
import { findInputs } from '../files/find';
import { EXIT_CODES, type ExitCode } from '../io';
import { reporterFor } from '../reporters';
import { Session } from '../session';
import { Summary } from '../summary';
import { Progress } from '../terminal/progress';

/** `yaodian check`: what the rules find, file by file. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const progress = new Progress(io.stderr, !options.quiet);
  const session = new Session(context, async (sentence) => {
    await progress.clear();
    await io.stderr.write(`${messages.problem.line(sentence)}\n`);
  });
  const reporter = reporterFor(context);
  const summary = new Summary();
  const write = async (text: string): Promise<void> => {
    if (text === '') return;
    await progress.clear();
    await io.stdout.write(text);
  };
  const report = async ({ text, tally }: Reported): Promise<void> => {
    await write(summary.files === 0 || text === '' ? text : reporter.separator + text);
    summary.add(tally);
  };

  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  await write(reporter.start);
  // Several threads meet with the same settings, and each tells of them.
  const told = new Set<string>();
  const isNew = (text: string): boolean => {
    const { size } = told;
    return told.add(text).size > size;
  };
  const hand = async (checked: Checked, index: number): Promise<void> => {
    for (const problem of checked.problems) if (isNew(problem)) await session.problem(problem);
    for (const settings of checked.settings) if (isNew(settings.text)) await report(settings);
    for (const { rule, reason } of checked.failures)
      await session.ruleFailed(inputs[index]?.name ?? '', rule, reason);
    if (checked.plan !== null) await report(checked.plan);
    await progress.tick(() => messages.check.progress(index + 1, inputs.length));
  };
  const threads = io.program === null ? 1 : threadsFor(inputs, options.jobs);
  if (threads > 1 && io.program !== null) await checkInThreads(inputs, context, threads, io.program, hand);
  else {
    const checker = new Checker(context);
    for (const [index, input] of inputs.entries()) await hand(await checker.check(input), index);
  }
  await write(reporter.end(summary));
  if (session.failed) return EXIT_CODES.failed;
  return summary.fails(options.failOn) ? EXIT_CODES.found : EXIT_CODES.clean;
}
