import type { CommandContext } from '../context';
import { diagnosticOf } from '../diagnostic';
import { unifiedDiff } from '../diff/unified';
import { type ChangedText, deliver } from '../files/deliver';
import { findInputs } from '../files/find';
import { EXIT_CODES, type ExitCode } from '../io';
import { type OpenPlan, Session } from '../session';
import { Summary, tallyOf } from '../summary';
import { styleFor } from '../terminal/colors';

/** `yaodian fix`: applies the safe fixes. The exit code is that of `check` on what it leaves. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const session = new Session(context);
  const summary = new Summary();
  let changed = 0;
  let edits = 0;
  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  for (const input of inputs) {
    const plan = await session.open(input);
    if (plan === null) continue;
    const fixed = await fixPlan(plan, session, summary, context);
    if (options.dryRun) {
      const style = styleFor(io.stdout, options.color, io.env);
      await io.stdout.write(unifiedDiff(input.name, plan.text.toString(), fixed.text.toString(), style));
    } else if (!(await deliver(plan, fixed, session, context, messages.fix.file))) continue;
    if (fixed.edits === 0) continue;
    changed++;
    edits += fixed.edits;
  }
  if (!options.quiet) {
    const say = options.dryRun ? messages.fix.wouldFix : messages.fix.summary;
    const lines = [say(summary.files, changed, edits)];
    if (summary.total > 0 && !options.dryRun) lines.push(messages.fix.remaining(summary.counts));
    await io.stderr.write(`${lines.join('\n')}\n`);
  }
  if (session.failed) return EXIT_CODES.failed;
  return summary.fails(options.failOn) ? EXIT_CODES.found : EXIT_CODES.clean;
}

async function fixPlan(
  { analyzer, input, file, text }: OpenPlan,
  session: Session,
  summary: Summary,
  { options }: CommandContext,
): Promise<ChangedText> {
  const fixed = analyzer.fix(text);
  const { findings, failures } = analyzer.analyze(fixed.text);
  for (const { rule, error } of failures) await session.ruleFailed(input.name, rule, error);
  summary.add(
    tallyOf({
      file: input.name,
      encoding: file.encoding,
      diagnostics: findings.map((finding) => diagnosticOf(finding, fixed.text, input.name, options.language)),
      lineText: (line) => fixed.text.lineText(line),
    }),
  );
  return fixed;
}
