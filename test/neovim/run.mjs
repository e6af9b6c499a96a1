// Runs the language server in a real Neovim, set up exactly as the README says: `node test/neovim/run.mjs`. Expects the
// bundles in `dist/`. YAODIAN_NVIM names another Neovim than the one on PATH; without any, all tests count as skipped.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath } from '../../scripts/host/command.mjs';
import { runMain, say, UserError } from '../../scripts/host/say.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const suite = join(here, 'suite.lua');
const resultsFile = join(root, 'out', 'neovim.json');

/** A Neovim that waits for a key would wait for ever. */
const RUN_LIMIT = 20 * 60_000;

/** Where the README says to put one's own path. */
const PLACEHOLDER = '/path/to/dist/cli.js';

await runMain(async () => {
  const nvim = process.env.YAODIAN_NVIM ?? findOnPath(['nvim']);
  mkdirSync(dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  if (nvim === undefined) {
    const skipped = readFileSync(suite, 'utf8').match(/^t\.test\(/gm)?.length ?? 0;
    writeFileSync(resultsFile, JSON.stringify({ passed: 0, failed: 0, skipped }));
    say(`未找到 Neovim（nvim），${skipped} 项测试跳过。`, `No Neovim found: ${skipped} tests are skipped.`);
    return 0;
  }
  if (!existsSync(join(root, 'dist', 'cli.js'))) {
    throw new UserError('dist/ 尚未生成，请先运行 npm run build。', 'Run `npm run build` first.');
  }
  // Neovim names buffers by the real path, which a temporary folder's need not be.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yaodian-nvim-')));
  try {
    return await runSuite(nvim, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {string} nvim
 * @param {string} folder
 */
async function runSuite(nvim, folder) {
  const plans = join(folder, '要点');
  mkdirSync(plans);
  const [newer, older] = snippets();
  const files = { 'newer.lua': newer ?? '', 'older.lua': older ?? '' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const env = {
    ...process.env,
    // No one's own settings, and nothing left behind.
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, folder])),
    LC_ALL: 'C.UTF-8',
    YAODIAN_FOLDER: folder,
    YAODIAN_PLANS: plans,
    YAODIAN_RESULTS: resultsFile,
    YAODIAN_TESTS: here,
  };
  const args = ['--headless', '-n', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${suite}`, '-c', 'cquit 3'];
  const code = await runNeovim(nvim, args, { cwd: plans, env });
  process.stdout.write('\n');
  const results = existsSync(resultsFile)
    ? JSON.parse(readFileSync(resultsFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && results.failed === 0) results.failed = 1;
  writeFileSync(resultsFile, JSON.stringify(results));
  say(`Neovim 中的测试：${results.passed} 项通过，${results.failed} 项未通过，${results.skipped} 项跳过。`);
  return results.failed > 0 ? 1 : 0;
}

/**
 * @param {string} nvim
 * @param {string[]} args
 * @param {{cwd: string, env: NodeJS.ProcessEnv}} options
 * @returns {Promise<number>}
 */
function runNeovim(nvim, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(nvim, args, {
      ...options,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: RUN_LIMIT,
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** The README's settings, for newer and for older versions, with the path to this build. */
function snippets() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const found = [...readme.matchAll(/```lua\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  if (found.length !== 2 || found.some((text) => !text.includes(PLACEHOLDER))) {
    throw new Error(`The README should have two Lua snippets that name ${PLACEHOLDER}.`);
  }
  return found.map((text) => text.replaceAll(PLACEHOLDER, join(root, 'dist', 'cli.js')));
}
