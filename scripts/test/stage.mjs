// Runs one stage of `npm test`, shows what it prints and counts its tests.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../host/command.mjs';
import { say } from '../host/say.mjs';
import { root } from '../prepare.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [npm] the npm script to run
 * @property {string} [tool] or the program to run, as a path in node_modules
 * @property {string[]} [args]
 * @property {string} [results] a file that the stage writes; an old one is removed first
 * @property {(printed: string) => Counts} [count] without it the stage counts as one test
 */

const { scripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {string} name */
export const hasNpmScript = (name) => name in scripts;

/**
 * @param {Stage} stage
 * @returns {Promise<Counts & {seconds: number}>}
 */
export async function runStage(stage) {
  say(`── ${stage.name} ──`);
  if (stage.results) {
    rmSync(stage.results, { force: true });
  }
  const start = Date.now();
  const { code, printed } = await runShown(...commandOf(stage));
  return { ...countsOf(stage, code, printed), seconds: Math.round((Date.now() - start) / 1000) };
}

/**
 * A stage that fails without a failing test, or in which none was even skipped, has failed all the same.
 * @param {Stage} stage
 * @param {number} code
 * @param {string} printed
 * @returns {Counts}
 */
function countsOf(stage, code, printed) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!stage.count) {
    return code === 0 ? { ...counts, passed: 1 } : { ...counts, failed: 1 };
  }
  try {
    Object.assign(counts, stage.count(printed));
  } catch {
    say(`${stage.name}没有留下结果。`, 'The stage left no results.');
  }
  const none = counts.passed === 0 && counts.skipped === 0;
  const broken = counts.failed === 0 && (code !== 0 || none);
  return broken ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {Stage} stage
 * @returns {[string, string[]]}
 */
function commandOf({ npm, tool, args = [] }) {
  return npm
    ? [findOnPath(['npm']) ?? 'npm', ['run', '--silent', npm, '--', ...args]]
    : [process.execPath, [join(root, 'node_modules', tool ?? ''), ...args]];
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{code: number, printed: string}>}
 */
function runShown(program, args) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    const child = spawn(shell ? `"${program}"` : program, args, {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      process.stdout.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}
