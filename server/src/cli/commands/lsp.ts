import { EXIT_CODES, type ExitCode } from '../io';

/** `yaodian lsp --stdio`: the language server, which is a bundle of its own and starts when it is loaded. */
export async function run(): Promise<ExitCode> {
  // The server looks for its transport among the arguments; standard input and output are the only one there is.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import('../../node/main');
  return EXIT_CODES.clean;
}
