// The few of VS Code's command-line arguments that the launcher understands. The others are ignored: they
// concern the desktop program only.
import { resolve } from 'node:path';

/**
 * @typedef {object} LauncherArguments
 * @property {string[]} developmentPaths
 * @property {string | undefined} testsPath
 * @property {string | undefined} folder
 * @property {string | undefined} userDataDir
 * @property {string | undefined} extensionsDir
 * @property {string | undefined} installExtension
 * @property {boolean} disableWorkspaceTrust
 */

/**
 * Values may follow after `=` or as the next argument.
 * @param {string[]} given
 * @returns {LauncherArguments}
 */
export function parseArguments(given) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  let folder;
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? '';
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (!name) {
      folder = resolve(argument);
    } else {
      const taken = value ?? (withValue.has(name) ? given[++index] : 'true') ?? '';
      values.set(name, [...(values.get(name) ?? []), taken]);
    }
  }
  const last = (/** @type {string} */ name) => values.get(name)?.at(-1);
  return {
    developmentPaths: (values.get('extensionDevelopmentPath') ?? []).map((path) => resolve(path)),
    testsPath: last('extensionTestsPath'),
    folder,
    userDataDir: last('user-data-dir'),
    extensionsDir: last('extensions-dir'),
    installExtension: last('install-extension'),
    // An environment variable, because `runTests` passes the argument in every case.
    disableWorkspaceTrust: values.has('disable-workspace-trust') && !process.env.YAODIAN_HOST_RESTRICTED,
  };
}

const withValue = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'install-extension',
]);
