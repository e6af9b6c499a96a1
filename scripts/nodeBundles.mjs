// The bundles that run on Node outside the editor: each is a bundle proper and a small launcher with a code cache.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { cliBundle } from './cliBundle.mjs';

/**
 * The builds of the server and the command line, in the order they must be made. `shared` are options for all of them.
 * @param {import('esbuild').BuildOptions & {outdir: string}} shared
 * @returns {(() => import('esbuild').BuildOptions)[]}
 */
export function nodeBundles(shared) {
  // What is run through a code cache knows no `import()`.
  const main = { ...shared, supported: { 'dynamic-import': false } };
  return [
    () => ({ ...main, entryPoints: { 'server.main': 'server/src/node/main.ts' } }),
    () => launcher('server', shared),
    () => ({ ...main, ...cliBundle }),
    () => ({ ...launcher('cli', shared), banner: { js: '#!/usr/bin/env node' } }),
  ];
}

/** The launcher `<name>.js` for the bundle `<name>.main.js` that was built before it. */
function launcher(name, shared) {
  const bundle = `${name}.main.js`;
  const { absWorkingDir = '.', outdir } = shared;
  const path = resolve(absWorkingDir, outdir, bundle);
  // A source map counts columns: for development the bundle stays as it is.
  if (!shared.sourcemap) escapeRest(path);
  const content = readFileSync(path);
  return {
    ...shared,
    entryPoints: { [name]: 'server/src/node/launch.ts' },
    define: {
      BUNDLE: JSON.stringify(bundle),
      BUNDLE_HASH: JSON.stringify(createHash('sha256').update(content).digest('hex').slice(0, 16)),
    },
  };
}

/** esbuild escapes what is not ASCII in strings, but leaves it in regular expressions, where an escape means the same. */
function escapeRest(path) {
  const code = readFileSync(path, 'utf8');
  const escaped = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== code) writeFileSync(path, escaped);
}

/** Runs both programs once on the examples, so that they write what V8 compiled into `dist`. */
export async function writeCodeCaches() {
  for (const file of readdirSync('dist')) if (file.endsWith('.cache')) rmSync(join('dist', file));
  const env = { ...process.env, YAODIAN_CODE_CACHE: 'dist' };
  const plans = readdirSync('examples')
    .filter((file) => /\.(?:txt|plan)$/.test(file))
    .map((file) => resolve('examples', file));
  const [plan] = plans;
  if (plan === undefined) return;
  await ended(spawn(process.execPath, ['dist/cli.js', 'check', '--quiet', plan], { env, stdio: 'ignore' }));
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exit = ended(server);
  await converse(server, plans);
  await exit;
}

/** What an editor says to the server when plans of a folder are opened: what that runs through is what is kept. */
async function converse(server, plans) {
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  });
  await connection.sendNotification('initialized', {});
  for (const plan of plans) {
    const uri = pathToFileURL(plan).href;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaodian', version: 1, text: readFileSync(plan, 'utf8') },
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}

/** Longest that one of the two programs may take; a build must not wait for a cache. */
const PATIENCE = 30_000;

function ended(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill(), PATIENCE);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
