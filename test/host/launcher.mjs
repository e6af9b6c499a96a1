#!/usr/bin/env node
// Stands in for the VS Code program where no desktop VS Code is to be had: takes the arguments that
// `runTests` of @vscode/test-electron gives it, runs the suite in a VS Code server shown by headless Chromium,
// and ends with the suite's exit code.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { runMain } from '../../scripts/host/say.mjs';
import { installExtension, startServer } from '../../scripts/host/server.mjs';
import { parseArguments } from './arguments.mjs';
import { runInPage } from './page.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

await runMain(async () => {
  const args = parseArguments(process.argv.slice(2));
  const userDataDir = resolve(args.userDataDir ?? join(tmpdir(), `yaodian-host-${process.pid}`));
  const server = {
    vscode: await ensureHost(root),
    dataDir: join(userDataDir, 'server'),
    extensionsDir: resolve(args.extensionsDir ?? join(userDataDir, 'extensions')),
  };
  if (args.installExtension) {
    return installExtension(server, resolve(args.installExtension));
  }
  const executablePath = await ensureChromium();
  writeUserSettings(userDataDir, server.dataDir, args.disableWorkspaceTrust);
  const running = await startServer(server);
  try {
    return await runInPage({ ...args, executablePath, port: running.port });
  } finally {
    running.stop();
  }
});

/**
 * The server reads user settings from a place of its own, and knows workspace trust only as a setting.
 * @param {string} userDataDir
 * @param {string} serverDataDir
 * @param {boolean} trusted
 */
function writeUserSettings(userDataDir, serverDataDir, trusted) {
  const given = join(userDataDir, 'User', 'settings.json');
  const settings = existsSync(given) ? JSON.parse(readFileSync(given, 'utf8')) : {};
  settings['security.workspace.trust.enabled'] = !trusted;
  const used = join(serverDataDir, 'data', 'User', 'settings.json');
  mkdirSync(dirname(used), { recursive: true });
  writeFileSync(used, JSON.stringify(settings));
}
