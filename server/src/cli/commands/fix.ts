import type { PlanText } from '../../core';
import { encodeText } from '../../node/decode';
import type { CommandContext } from '../context';
import { diagnosticOf } from '../diagnostic';
import { unifiedDiff } from '../diff/unified';
import { findInputs } from '../files/find';
import { replaceFile } from '../files/write';
import { EXIT_CODES, type ExitCode } from '../io';
import { type OpenPlan, Session } from '../session';
import { Summary } from '../summary';
import { styleFor } from '../terminal/colors';

interface Fixed {
  readonly text: PlanText;
  readonly edits: number;
}

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
    if (!(await deliver(plan, fixed, session, context)) || fixed.edits === 0) continue;
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
): Promise<Fixed> {
  const fixed = analyzer.fix(text);
  const { findings, failures } = analyzer.analyze(fixed.text);
  for (const { rule, error } of failures) await session.ruleFailed(input.name, rule, error);
  summary.add({
    file: input.name,
    encoding: file.encoding,
    diagnostics: findings.map((finding) => diagnosticOf(finding, fixed.text, input.name, options.language)),
    lineText: (line) => fixed.text.lineText(line),
  });
  return fixed;
}

/** Shows, prints or writes a fixed plan. False where it could not be written as it should. */
async function deliver(
  { input, file, text }: OpenPlan,
  fixed: Fixed,
  session: Session,
  context: CommandContext,
): Promise<boolean> {
  const { io, messages, options } = context;
  if (options.dryRun) {
    const style = styleFor(io.stdout, options.color, io.env);
    await io.stdout.write(unifiedDiff(input.name, text.toString(), fixed.text.toString(), style));
    return true;
  }
  const toStdout = options.toStdout || input.stdin;
  if (fixed.edits === 0) {
    if (toStdout) await io.stdout.write(file.bytes);
    return true;
  }
  // What cannot be read back byte for byte would be changed in places that no fix touched.
  if (file.damaged || !equal(encodeText(text.toString(), file.encoding, file.bom), file.bytes)) {
    await session.problem(messages.problem.notRoundTrip(input.name, file.encoding));
    if (toStdout) await io.stdout.write(file.bytes);
    return false;
  }
  const bytes = encodeText(fixed.text.toString(), file.encoding, file.bom);
  if (toStdout) {
    await io.stdout.write(bytes);
    return true;
  }
  try {
    replaceFile(input.path, bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    await session.problem(messages.problem.unwritable(input.name, reason));
    return false;
  }
  if (!options.quiet) await io.stderr.write(`${messages.fix.file(input.name, fixed.edits)}\n`);
  return true;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
