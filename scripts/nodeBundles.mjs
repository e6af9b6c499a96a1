// The bundles that run on Node outside the editor: each is a bundle proper and a small launcher with a code cache.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The launcher `<name>.js` for the bundle `<name>.main.js` that was built before it. */
export function launcher(name, options) {
  const bundle = `${name}.main.js`;
  return () => ({
    ...options,
    entryPoints: { [name]: 'server/src/node/launch.ts' },
    define: {
      BUNDLE: JSON.stringify(bundle),
      BUNDLE_HASH: JSON.stringify(
        createHash('sha256').update(readFileSync(join('dist', bundle))).digest('hex').slice(0, 16),
      ),
    },
  });
}

/** Runs both programs once on the examples, so that they write what V8 compiled into `dist`. */
export async function writeCodeCaches() {
  for (const file of readdirSync('dist')) if (file.endsWith('.cache')) rmSync(join('dist', file));
  const env = { ...process.env, YAODIAN_CODE_CACHE: 'dist' };
  const example = readdirSync('examples').find((file) => file.endsWith('.txt'));
  if (example === undefined) return;
  const path = join('examples', example);
  await ended(spawn(process.execPath, ['dist/cli.js', 'check', '--quiet', path], { env, stdio: 'ignore' }));
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const uri = 'untitled:example.plan';
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaodian', version: 1, text: readFileSync(path, 'utf8') },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended(server);
  connection.dispose();
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
}
