// How many tests a stage ran, read from what its tool writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** Where the tools leave their results. */
export const resultFiles = {
  vitest: join(root, 'out', 'vitest.json'),
  development: join(root, 'out', 'host', 'results-development.json'),
  neovim: join(root, 'out', 'neovim.json'),
  web: join(root, 'out', 'web', 'results.json'),
  vsix: join(root, 'out', 'host', 'results-vsix.json'),
};

/** @returns {Counts} */
export function countVitest() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson(resultFiles.vitest);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * The snapshot tool prints a line with a tick for every file that is as it was.
 * @param {string} printed
 * @returns {Counts}
 */
export function countSnapshots(printed) {
  const count = (/** @type {RegExp} */ pattern) => printed.match(pattern)?.length ?? 0;
  return { passed: count(/^\s*\S*[✓√]/gm), failed: count(/^\s*\S*[✖×]/gm), skipped: 0 };
}

/**
 * Our own runners leave their counts as they are wanted here.
 * @param {string} file
 */
export const countSuite = (file) => () => /** @type {Counts} */ (readJson(file));

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
