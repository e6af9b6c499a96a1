// Shows the workbench in headless Chromium, which makes VS Code load the extension and run the suite, and
// waits for the suite's exit code.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { say, UserError } from '../../scripts/host/say.mjs';
import { answerRequests } from './bridge.mjs';

/** A suite that has not ended after this time never will, even on a busy machine. */
const suiteLimit = 45 * 60_000;

/** For the browser to start, and for each thing that is asked of its page. */
const stepLimit = 180_000;

/**
 * @param {import('./arguments.mjs').LauncherArguments & {executablePath: string, port: number}} options
 * @returns {Promise<number>}
 */
export async function runInPage(options) {
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    timeout: stepLimit,
    // Chromium refuses its sandbox to root, and /dev/shm is too small in containers.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  const stopAnswering = new AbortController();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(stepLimit);
    const exit = suiteExit(page);
    await exit.ready;
    if (process.env.YAODIAN_HOST_REQUESTS) {
      void answerRequests(page, process.env.YAODIAN_HOST_REQUESTS, stopAnswering.signal);
    }
    await page.goto(workbenchAddress(options));
    const code = await Promise.race([exit.code, overdue()]);
    if (code === undefined) {
      await keepPicture(page, 'timeout');
      throw new UserError('测试套件超时未结束。', 'The suite did not end in time.');
    }
    return code;
  } finally {
    stopAnswering.abort();
    await browser.close();
  }
}

/**
 * VS Code calls these two functions of the page when they exist: one with what the suite prints, one with its
 * exit code.
 * @param {import('playwright-core').Page} page
 */
function suiteExit(page) {
  /** @type {(code: number) => void} */
  let settle = () => {};
  const code = new Promise((/** @type {(code: number) => void} */ resolve) => {
    settle = resolve;
  });
  const ready = Promise.all([
    page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) =>
      report(args),
    ),
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ exitCode) => settle(exitCode)),
  ]);
  page.on('crash', () => {
    say('浏览器页面崩溃。', 'The browser page crashed.');
    settle(1);
  });
  return { code, ready };
}

/**
 * VS Code prints here whatever it logs itself. The suite marks its own lines, which are for the reader; all of it
 * goes to the log file, for finding out why a run went wrong.
 * @param {unknown[]} args
 */
function report(args) {
  const text = args.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (process.env.YAODIAN_HOST_LOG) {
    appendFileSync(process.env.YAODIAN_HOST_LOG, `${text}\n`);
  }
  if (text.startsWith(suiteMark)) {
    process.stdout.write(`${text.slice(suiteMark.length)}\n`);
  }
}

/** Begins every line that the suite prints; the same in `suite/print.ts`. */
const suiteMark = '[yaodian-suite]';

/** @param {import('./arguments.mjs').LauncherArguments & {port: number}} options */
function workbenchAddress(options) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${options.port}${path}`;
  const payload = [['skipWelcome', 'true']];
  for (const path of options.developmentPaths) {
    payload.push(['extensionDevelopmentPath', remote(path)]);
  }
  if (options.testsPath) {
    payload.push(['extensionTestsPath', remote(options.testsPath)]);
  }
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder) {
    query.set('folder', options.folder);
  }
  return `http://127.0.0.1:${options.port}/?${query}`;
}

/** @returns {Promise<undefined>} */
function overdue() {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), suiteLimit).unref();
  });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function keepPicture(page, name) {
  const folder = process.env.YAODIAN_HOST_PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
