import type { CommandContext } from '../context';
import { diagnosticOf, type FileReport } from '../diagnostic';
import { findInputs } from '../files/find';
import { EXIT_CODES, type ExitCode } from '../io';
import { jsonReporter } from '../reporters/json';
import { jsonlReporter } from '../reporters/jsonl';
import { prettyReporter } from '../reporters/pretty';
import type { Reporter } from '../reporters/reporter';
import { type OpenPlan, Session } from '../session';
import { Summary } from '../summary';
import { styleFor } from '../terminal/colors';
import { Progress } from '../terminal/progress';

/** `yaodian check`: what the rules find, file by file. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const progress = new Progress(io.stderr, !options.quiet);
  const session = new Session(context, () => progress.clear());
  const reporter = reporterFor(context);
  const summary = new Summary();
  const write = async (text: string): Promise<void> => {
    if (text === '') return;
    await progress.clear();
    await io.stdout.write(text);
  };
  const report = async (file: FileReport): Promise<void> => {
    summary.add(file);
    await write(reporter.file(file));
  };

  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  await write(reporter.start());
  for (const [index, input] of inputs.entries()) {
    await progress.tick(() => messages.check.progress(index, inputs.length));
    const plan = await session.open(input);
    if (plan === null) continue;
    for (const configReport of plan.configReports) await report(configReport);
    await report(await checkPlan(plan, session, context));
  }
  await write(reporter.end(summary));
  if (session.failed) return EXIT_CODES.failed;
  return summary.fails(options.failOn) ? EXIT_CODES.found : EXIT_CODES.clean;
}

async function checkPlan(plan: OpenPlan, session: Session, context: CommandContext): Promise<FileReport> {
  const { input, file, text, analyzer } = plan;
  const { findings, failures } = analyzer.analyze(text);
  for (const { rule, error } of failures) await session.ruleFailed(input.name, rule, error);
  const found = findings.map((finding) => diagnosticOf(finding, text, input.name, context.options.language));
  return {
    file: input.name,
    encoding: file.encoding,
    diagnostics: [...plan.ownConfigProblems, ...found],
    lineText: (line) => text.lineText(line),
  };
}

function reporterFor({ io, messages, options }: CommandContext): Reporter {
  if (options.format === 'json') return jsonReporter();
  if (options.format === 'jsonl') return jsonlReporter();
  const style = styleFor(io.stdout, options.color, io.env);
  return prettyReporter({ messages, style, columns: io.stdout.columns, quiet: options.quiet });
}
