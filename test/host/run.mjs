// Runs the suite in a real VS Code: `node test/host/run.mjs` tests the project's folder, and with
// `--vsix FILE` the packaged extension as a user installs it. Expects the bundles in `dist/`.
//
// `--grep TEXT` runs only the tests whose titles hold the text; the restricted run is then left out.
//
// Which VS Code: YAODIAN_VSCODE or a `code` on PATH where there is a display; elsewhere the launcher beside this
// file. YAODIAN_VSCODE=host takes the launcher in any case.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveCliPathFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { run } from '../../scripts/host/command.mjs';
import { findDesktop } from '../../scripts/host/desktop.mjs';
import { developmentFolder } from '../../scripts/host/developmentFolder.mjs';
import { runMain, say, UserError } from '../../scripts/host/say.mjs';
import { buildSuite } from './build.mjs';
import { prepareWorkspace } from './workspace.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const pictures = join(root, 'out', 'host');

/** An extension that does nothing. */
const emptyManifest = {
  name: 'empty',
  publisher: 'yaodian-test',
  version: '0.0.0',
  engines: { vscode: '^1.91.0' },
};

await runMain(async () => {
  const vsix = vsixArgument();
  const grep = argument('--grep');
  for (const bundle of ['client.js', 'server.js']) {
    if (!existsSync(join(root, 'dist', bundle))) {
      throw new UserError('dist/ 尚未生成，请先运行 npm run build。', 'Run `npm run build` first.');
    }
  }
  const desktop = process.env.YAODIAN_VSCODE === 'host' ? undefined : findDesktop();
  const launcher = join(here, 'launcher.mjs');
  chmodSync(launcher, 0o755);
  const executable = desktop ?? launcher;
  const tests = await buildSuite();
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @param {Run} settings */
  const add = async (settings) => {
    const results = await runSuite({ ...settings, executable, tests, onDesktop: desktop !== undefined });
    total.passed += results.passed;
    total.failed += results.failed;
    total.skipped += results.skipped;
  };

  if (vsix) {
    await add({ name: 'vsix', vsix });
  } else {
    await add({ name: 'development' });
    if (grep !== undefined) {
      say(`只运行名称含“${grep}”的测试。`, 'Only some tests are run.');
    } else if (desktop) {
      say(
        '桌面版 VS Code 的测试接口总是关闭工作区信任，受限模式一项从略。',
        'The restricted-mode run is left out on the desktop.',
      );
    } else {
      await add({ name: 'restricted', restricted: true });
    }
  }
  writeFileSync(join(pictures, `results-${vsix ? 'vsix' : 'development'}.json`), JSON.stringify(total));
  say(`VS Code 中的测试：${total.passed} 项通过，${total.failed} 项未通过，${total.skipped} 项跳过。`);
  return total.failed > 0 ? 1 : 0;
});

/**
 * @typedef {object} Run
 * @property {string} name names the run's log
 * @property {string} [vsix] a package to install and test in place of the project's folder
 * @property {boolean} [restricted] whether the workspace is not to be trusted
 */

/**
 * @param {Run & {executable: string, tests: string, onDesktop: boolean}} settings
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
async function runSuite({ name, vsix, restricted, executable, tests, onDesktop }) {
  say(`VS Code 测试：${name}`);
  const workspace = prepareWorkspace(root);
  const file = (/** @type {string} */ ending) => join(pictures, `${name}.${ending}`);
  mkdirSync(pictures, { recursive: true });
  rmSync(file('json'), { force: true });
  rmSync(file('log'), { force: true });
  writeUserSettings(workspace.userDataDir);
  if (vsix) {
    await install(executable, onDesktop, vsix, workspace);
    // A development path is asked for in any case; an empty extension leaves the installed one to be tested.
    writeFileSync(join(workspace.emptyExtension, 'package.json'), JSON.stringify(emptyManifest));
  }
  let ended = true;
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: vsix ? workspace.emptyExtension : onDesktop ? root : developmentFolder(root),
      extensionTestsPath: tests,
      launchArgs: [
        workspace.folder,
        `--user-data-dir=${workspace.userDataDir}`,
        `--extensions-dir=${workspace.extensionsDir}`,
      ],
      extensionTestsEnv: {
        YAODIAN_HOST_RESULTS: file('json'),
        YAODIAN_HOST_LOG: file('log'),
        YAODIAN_HOST_PICTURES: join(pictures, name),
        ...(onDesktop ? {} : { YAODIAN_HOST_REQUESTS: workspace.requests }),
        ...(argument('--grep') ? { YAODIAN_HOST_GREP: argument('--grep') } : {}),
        ...(restricted ? { YAODIAN_HOST_RESTRICTED: '1' } : {}),
      },
    });
  } catch {
    // The results tell more than the exit code does.
    ended = false;
  }
  rmSync(dirname(workspace.folder), { recursive: true, force: true });
  return readResults(file('json'), file('log'), ended);
}

/**
 * A run without results, or with no test in it, is a failure: silence must not pass for success.
 * @param {string} file
 * @param {string} log
 * @param {boolean} ended
 */
function readResults(file, log, ended) {
  const results = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  if (results.failed === 0 && (results.passed === 0 || !ended)) {
    say(`测试未能运行或中途退出，详见 ${log}`, 'The suite ran no test or broke off; see the log.');
    results.failed += 1;
  }
  return results;
}

/**
 * @param {string} executable
 * @param {boolean} onDesktop
 * @param {string} vsix
 * @param {{userDataDir: string, extensionsDir: string}} workspace
 */
async function install(executable, onDesktop, vsix, { userDataDir, extensionsDir }) {
  const program = onDesktop ? resolveCliPathFromVSCodeExecutablePath(executable) : executable;
  const code = await run(program, [
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${extensionsDir}`,
    `--install-extension=${vsix}`,
  ]);
  if (code !== 0) {
    throw new UserError(`安装 ${vsix} 失败。`, 'Installing the package failed.');
  }
}

/** @param {string} userDataDir */
function writeUserSettings(userDataDir) {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  const settings = {
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'files.simpleDialog.enable': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
    // As on the desktop: where VS Code saves by itself, what a test is about to save is saved before.
    'files.autoSave': 'off',
  };
  writeFileSync(join(userDataDir, 'User', 'settings.json'), JSON.stringify(settings));
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function argument(name) {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
}

/** @returns {string | undefined} */
function vsixArgument() {
  const index = process.argv.indexOf('--vsix');
  if (index < 0) {
    return undefined;
  }
  const file = resolve(process.argv[index + 1] ?? 'yaodian.vsix');
  if (!existsSync(file)) {
    throw new UserError(`找不到 ${file}，请先运行 npm run package。`, 'Run `npm run package` first.');
  }
  return file;
}
