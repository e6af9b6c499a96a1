// Running other programs, and finding them.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a program and resolves with its exit code. Output goes to this terminal unless `quiet`; a quiet program
 * that fails still shows what it printed, since that is what explains the failure.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? `"${program}"` : program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      // npm and code are .cmd files on Windows, which only a shell can start.
      shell: windows,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) {
        process.stderr.write(Buffer.concat(printed));
      }
      resolve(code ?? 1);
    });
  });
}

/** Seconds to wait before a program is run once more. */
const PAUSES = [5, 20];

/**
 * As `run`, for what needs the network, which fails for a moment now and then: run again where it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean}} [options]
 * @returns {Promise<number>}
 */
export async function runPatiently(program, args, options) {
  for (const pause of PAUSES) {
    const code = await run(program, args, options);
    if (code === 0) {
      return code;
    }
    say(`失败，${pause} 秒后再试一次：${program} ${args[0]}`, `It failed; once more in ${pause} seconds.`);
    await wait(pause * 1000);
  }
  return run(program, args, options);
}

/**
 * The path of the first of these programs that PATH offers.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  const endings = windows ? ['.cmd', '.exe'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (isExecutable(file)) {
          return file;
        }
      }
    }
  }
  return undefined;
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
