// Starts and stops the VS Code server that install.mjs has put into the cache.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from './command.mjs';
import { UserError } from './say.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} vscode the folder that `ensureHost` returned
 * @property {string} dataDir where the server keeps its state; user settings are `data/User/settings.json` in it
 * @property {string} extensionsDir
 * @property {NodeJS.ProcessEnv} [env] also seen by the extension host
 */

/** How long the server may take until it listens; it needs one to three seconds on an idle machine. */
const startLimit = 180_000;

/**
 * @param {ServerOptions} options
 * @returns {Promise<{port: number, ended: Promise<number>, stop: () => void}>}
 */
export async function startServer(options) {
  const child = spawn(
    process.execPath,
    [
      join(options.vscode, 'out', 'server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      ...folders(options),
    ],
    // A process group of its own, so that the extension hosts under it end with it.
    { env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => stopGroup(child);
  process.once('exit', stop);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(1));
  }

  let printed = '';
  const port = await new Promise((resolve, reject) => {
    const fail = () =>
      reject(new UserError(`VS Code 服务未能启动：\n${printed}`, 'The VS Code server did not start.'));
    const timer = setTimeout(fail, startLimit);
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      printed += chunk;
      const found = /agent listening on (\d+)/.exec(printed)?.[1];
      if (found) {
        clearTimeout(timer);
        resolve(Number(found));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', fail);
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return { port, ended, stop };
}

/**
 * Installs a packaged extension and resolves with the exit code.
 * @param {ServerOptions} options
 * @param {string} vsix
 */
export function installExtension(options, vsix) {
  const main = join(options.vscode, 'out', 'server-main.js');
  const args = [
    '--accept-server-license-terms',
    ...folders(options),
    `--install-extension=${vsix}`,
    '--force',
  ];
  // Quiet, because the server complains at length about a logging module that it does without.
  return run(process.execPath, [main, ...args], { quiet: true });
}

/** @param {ServerOptions} options */
const folders = (options) => [
  `--server-data-dir=${options.dataDir}`,
  `--extensions-dir=${options.extensionsDir}`,
];

/** @param {import('node:child_process').ChildProcess} child */
function stopGroup(child) {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
