import type { CommandContext } from '../context';
import { findInputs } from '../files/find';
import { EXIT_CODES, type ExitCode } from '../io';
import { planJson } from '../plan/planJson';
import { planTree } from '../plan/planTree';
import { Session } from '../session';
import { styleFor } from '../terminal/colors';

/** `yaodian parse FILE`: the structure of one plan. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { io, messages, options } = context;
  const session = new Session(context);
  const { inputs, problems } = await findInputs(context);
  for (const problem of problems) await session.problem(problem);
  const [input, another] = inputs;
  // A folder or pattern may stand for its only plan; more than one cannot be printed as one.
  if (another !== undefined) await session.problem(messages.problem.isSeveral(options.operands[0] ?? ''));
  else if (input !== undefined) {
    const opened = await session.open(input);
    if (opened !== null) {
      const plan = opened.analyzer.parse(opened.text);
      const style = styleFor(io.stdout, options.color, io.env);
      await io.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify(planJson(plan), null, 2)}\n`
          : planTree(plan, messages, style),
      );
    }
  }
  return session.failed ? EXIT_CODES.failed : EXIT_CODES.clean;
}
