// Messages to the person at the terminal: Chinese first, English after it, on standard error so that a
// command's own output stays clean.

/**
 * @param {string} chinese
 * @param {string} [english]
 */
export function say(chinese, english) {
  process.stderr.write(`[要点] ${chinese}\n`);
  if (english) {
    process.stderr.write(`       ${english}\n`);
  }
}

/** An error that is told to the user without a stack trace: what happened and what to do about it. */
export class UserError extends Error {
  /**
   * @param {string} chinese
   * @param {string} [english]
   */
  constructor(chinese, english) {
    super(english ? `${chinese}\n       ${english}` : chinese);
    this.name = 'UserError';
  }
}

/**
 * Runs a script's main function; a failure ends the process with code 1 and a readable message.
 * @param {() => Promise<number>} main returns the exit code
 */
export async function runMain(main) {
  try {
    process.exit(await main());
  } catch (error) {
    const text = error instanceof UserError ? error.message : (error?.stack ?? String(error));
    process.stderr.write(`[要点] ${text}\n`);
    process.exit(1);
  }
}
