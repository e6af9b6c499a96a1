// Installs a complete VS Code from the npm package code-server into the project's cache, for machines where the
// desktop VS Code can be neither found nor downloaded. Used by the end-to-end tests and by `npm start`; it is
// no dependency of the project itself because its own install script builds native modules that are not needed.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runPatiently } from './command.mjs';
import { say, UserError } from './say.mjs';

/** 4.100.3 is VS Code 1.100.3, the newest that runs on Node 20. */
const hostVersion = '4.100.3';

/** Searches files for VS Code. The one that code-server names would have to be downloaded from elsewhere. */
const ripgrepVersion = '1.18.0';

/** Changes whenever anything below installs something else, so that older caches are not taken for it. */
const cacheName = `code-server-${hostVersion}-2`;

/**
 * The folder of the installed VS Code server, installing it first where needed.
 * @param {string} root the project's folder
 * @returns {Promise<string>}
 */
export async function ensureHost(root) {
  const cache = join(root, '.cache');
  const finished = join(cache, cacheName);
  if (!existsSync(finished)) {
    say(
      `首次运行：正在安装测试用的 VS Code（code-server ${hostVersion}，约 200 MB，半分钟左右）……`,
      'First run: installing a VS Code for the tests from npm (about 200 MB, half a minute).',
    );
    mkdirSync(cache, { recursive: true });
    removeAbandoned(cache);
    // The process id in the name keeps two installs apart; the rename makes a finished one appear at once.
    const partial = join(cache, `${cacheName}.partial-${process.pid}`);
    await install(partial);
    moveIntoPlace(partial, finished);
    say('VS Code 已装好。', 'VS Code is installed.');
  }
  return vscodeFolder(finished);
}

/** @param {string} installed */
const vscodeFolder = (installed) => join(installed, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {string} folder */
async function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  await npmInstall(folder, [`code-server@${hostVersion}`, `@vscode/ripgrep@${ripgrepVersion}`]);
  const vscode = vscodeFolder(folder);
  await npmInstall(vscode, ['--omit=dev']);
  await npmInstall(join(vscode, 'extensions'), ['--omit=dev']);
  // The workbench looks for its browser libraries under this name.
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'), 'junction');
  putRipgrepInPlace(folder, vscode);
}

/**
 * @param {string} folder
 * @param {string} vscode
 */
function putRipgrepInPlace(folder, vscode) {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const builtFor = `ripgrep-${process.platform}-${process.arch}`;
  const target = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', program);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(folder, 'node_modules', '@vscode', builtFor, 'bin', program), target);
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
async function npmInstall(cwd, args) {
  const code = await runPatiently(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...args],
    {
      cwd,
      quiet: true,
    },
  );
  if (code !== 0) {
    throw new UserError(
      'VS Code 安装失败：npm install 出错（见上）。请检查网络后重试。',
      'Installing VS Code failed: npm install reported the error above. Check the network and try again.',
    );
  }
}

/**
 * @param {string} partial
 * @param {string} finished
 */
function moveIntoPlace(partial, finished) {
  try {
    renameSync(partial, finished);
  } catch (error) {
    // Another process finished first: its copy is as good.
    if (!existsSync(finished)) {
      throw error;
    }
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Removes what interrupted installs have left behind.
 * @param {string} cache
 */
function removeAbandoned(cache) {
  for (const name of readdirSync(cache)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
