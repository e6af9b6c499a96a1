import { format } from '../../core';
import type { CommandContext } from '../context';
import { type ChangedText, deliver } from '../files/deliver';
import { findInputs } from '../files/find';
import { EXIT_CODES, type ExitCode } from '../io';
import { type OpenPlan, Session } from '../session';

/** `yaodian format`: canonical layout. With `--check` nothing is written, and 1 says that something would be. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const session = new Session(context);
  let files = 0;
  let changed = 0;
  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  for (const input of inputs) {
    const plan = await session.open(input);
    if (plan === null) continue;
    files++;
    const formatted = await formatPlan(plan, session);
    if (options.check) {
      if (formatted.edits > 0)
        await io.stdout.write(`${messages.format.found(input.name, formatted.edits)}\n`);
    } else if (!(await deliver(plan, formatted, session, context, messages.format.file))) continue;
    if (formatted.edits > 0) changed++;
  }
  if (!options.quiet) {
    const say = options.check ? messages.format.wouldChange : messages.format.summary;
    await io.stderr.write(`${say(files, changed)}\n`);
  }
  if (session.failed) return EXIT_CODES.failed;
  return options.check && changed > 0 ? EXIT_CODES.found : EXIT_CODES.clean;
}

async function formatPlan(
  { analyzer, format: steps, input, text }: OpenPlan,
  session: Session,
): Promise<ChangedText> {
  const analysis = analyzer.analyze(text);
  for (const { rule, error } of analysis.failures) await session.ruleFailed(input.name, rule, error);
  const edits = format(analyzer, analysis.plan, steps);
  return { text: text.edit(edits), edits: edits.length };
}
