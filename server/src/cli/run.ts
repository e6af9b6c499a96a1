import { parseArguments } from './arguments';
import { COMMANDS, type CommandSpec } from './commands';
import { helpText } from './help';
import { EXIT_CODES, type ExitCode, type Io } from './io';
import { messagesIn } from './messages';
import { VERSION } from './version';

/** Runs the command line with the arguments after `yaodian` and gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'version') {
    await io.stdout.write(`${VERSION}\n`);
    return EXIT_CODES.clean;
  }
  if (parsed.kind === 'help') {
    await io.stdout.write(helpText(parsed.command, messagesIn(parsed.language)));
    return EXIT_CODES.clean;
  }
  if (parsed.kind === 'wrong') {
    const messages = messagesIn(parsed.language);
    await io.stderr.write(`${messages.problem.line(parsed.problem)}\n`);
    return EXIT_CODES.failed;
  }
  const { options } = parsed;
  const messages = messagesIn(options.language);
  try {
    const spec: CommandSpec = COMMANDS[options.command];
    const command = await spec.load();
    return await command.run({ options, io, messages });
  } catch (error) {
    await io.stderr.write(`${messages.problem.line(messages.problem.crash(detailOf(error, io)))}\n`);
    return EXIT_CODES.failed;
  }
}

/** What to say of an error nobody foresaw: one line, or the whole stack for whoever asks for it. */
function detailOf(error: unknown, io: Io): string {
  if (!(error instanceof Error)) return String(error);
  return io.env.YAODIAN_DEBUG === undefined ? error.message : (error.stack ?? error.message);
}
