// Runs the web build of the extension in the web build of VS Code: `node test/web/run.mjs`. The server is a worker there, and
// the files are the editor's own. Expects the bundles in `dist/`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { developmentFolder } from '../../scripts/host/developmentFolder.mjs';
import { runMain, say, UserError } from '../../scripts/host/say.mjs';
import { commit, ensureWebBuild } from './install.mjs';
import { files, tests } from './suite.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const pictures = join(root, 'out', 'web');
const resultsFile = join(pictures, 'results.json');
/** For the server to listen, for the browser to start, and for each thing that is waited for in it. */
const LIMIT = 180_000;
/** Another program may take a free port before the server does. */
const ATTEMPTS = 3;

await runMain(async () => {
  if (!existsSync(join(root, 'dist', 'web', 'client.js'))) {
    throw new UserError('dist/ 尚未生成，请先运行 npm run build。', 'Run `npm run build` first.');
  }
  const executablePath = await ensureChromium();
  const build = await ensureWebBuild(root);
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'yaodian-web-')));
  const folder = join(base, '要点');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const server = await serve(build, folder);
  try {
    return await runTests(executablePath, server.address, folder);
  } finally {
    server.stop();
    rmSync(base, { recursive: true, force: true });
  }
});

/**
 * @param {string} executablePath
 * @param {string} address
 * @param {string} folder
 */
async function runTests(executablePath, address, folder) {
  const browser = await chromium.launch({
    executablePath,
    timeout: LIMIT,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  const results = { passed: 0, failed: 0, skipped: 0 };
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    /** @type {string[]} */
    const log = [];
    page.on('console', (message) => log.push(message.text()));
    page.setDefaultTimeout(LIMIT);
    await page.goto(address);
    await page.waitForSelector('.explorer-viewlet .monaco-list-row');
    for (const [name, body] of tests) {
      const start = Date.now();
      try {
        await body(page, folder);
        results.passed += 1;
        process.stdout.write(`  ✓ ${name} (${Date.now() - start} ms)\n`);
      } catch (error) {
        results.failed += 1;
        process.stdout.write(`  ✗ ${name}\n      ${String(error).replaceAll('\n', '\n      ')}\n`);
      }
      await page.screenshot({ path: join(pictures, `${results.passed + results.failed}.png`) });
    }
    writeFileSync(join(pictures, 'console.log'), log.join('\n'));
  } finally {
    await browser.close();
  }
  writeFileSync(resultsFile, JSON.stringify(results));
  say(`网页版 VS Code 中的测试：${results.passed} 项通过，${results.failed} 项未通过。`);
  return results.failed > 0 ? 1 : 0;
}

/**
 * @param {{program: string, data: string}} build
 * @param {string} folder
 * @returns {Promise<{address: string, stop: () => void}>}
 */
async function serve({ program, data }, folder) {
  const args = [
    program,
    '--quality=stable',
    `--commit=${commit}`,
    `--testRunnerDataDir=${data}`,
    '--browser=none',
    `--extensionDevelopmentPath=${developmentFolder(root)}`,
    folder,
  ];
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      const stop = await startServer([...args, `--port=${port}`]);
      return { address: `http://localhost:${port}/`, stop };
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<() => void>} resolves with what stops it, once it listens
 */
async function startServer(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  let printed = '';
  await new Promise((ready, reject) => {
    const fail = () => {
      stop();
      reject(new UserError(`网页版 VS Code 未能启动：\n${printed}`, 'It did not start.'));
    };
    const timer = setTimeout(fail, LIMIT);
    const read = (/** @type {Buffer} */ chunk) => {
      printed += chunk;
      if (!/Listening on/i.test(printed)) return;
      clearTimeout(timer);
      ready(undefined);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => {
      clearTimeout(timer);
      fail();
    });
  });
  return stop;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((ready, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => ready(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
