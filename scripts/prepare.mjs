// What `npm start` and `npm test` do first, so that they work right after a clone. Uses Node's own modules only,
// because nothing else may be installed yet.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runPatiently } from './host/command.mjs';
import { say, UserError } from './host/say.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

/** Installs the dependencies where one is missing or not of the version that the lockfile names. */
export async function installDependencies() {
  requireNode();
  if (isInstalled()) {
    return;
  }
  say('正在安装依赖（npm ci，首次约一分钟）……', 'Installing the dependencies (npm ci).');
  if ((await runPatiently('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, quiet: true })) !== 0) {
    throw new UserError('安装依赖失败，原因见上。请检查网络后重试。', 'npm ci failed; see above.');
  }
}

/** Builds the bundles in `dist/`. */
export async function build() {
  if ((await run(process.execPath, ['esbuild.mjs'], { cwd: root })) !== 0) {
    throw new UserError('构建失败，原因见上。', 'The build failed; see above.');
  }
}

/** npm notes what it has installed in a lockfile of its own, and writes that last: a broken-off install has none. */
function isInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) {
    return false;
  }
  const installed = packagesOf(written);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, {version: string, optional?: boolean}>}
 */
const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new UserError(
      `需要 Node.js 20.19 以上的版本，现为 ${process.versions.node}。`,
      `Node.js 20.19 or newer is needed; this is ${process.versions.node}.`,
    );
  }
}
