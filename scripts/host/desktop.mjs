// Finds the desktop VS Code. YAODIAN_VSCODE names it; otherwise `code` on PATH is taken where there is a display.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './command.mjs';
import { UserError } from './say.mjs';

/**
 * The command that opens folders and installs extensions (`code`), for `npm start`.
 * @returns {string | undefined}
 */
export function findCodeCommand() {
  return hasDisplay() ? findOnPath(['code', 'code-insiders', 'codium']) : undefined;
}

/**
 * The program itself, which the tests start: the `code` command returns at once and hides the exit code.
 * @returns {string | undefined}
 */
export function findDesktop() {
  const named = process.env.YAODIAN_VSCODE;
  if (named) {
    if (!existsSync(named)) {
      throw new UserError(`YAODIAN_VSCODE 所指的文件不存在：${named}`, 'YAODIAN_VSCODE names no file.');
    }
    return programOf(named);
  }
  const command = findCodeCommand();
  return command && programOf(command);
}

const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  !!process.env.DISPLAY ||
  !!process.env.WAYLAND_DISPLAY;

/**
 * From the command's script to the program beside it: `…/bin/code` lies one folder below the program on Linux and
 * Windows, and in `Contents/Resources/app/bin` on macOS. A path that is no such script is the program already.
 * @param {string} command
 * @returns {string}
 */
function programOf(command) {
  const script = realpathSync(command);
  const folder = dirname(script);
  if (!/[\\/]bin$/.test(folder)) {
    return script;
  }
  const installed = dirname(folder);
  const macos = join(installed, '..', '..', 'MacOS');
  if (existsSync(macos)) {
    const program = readdirSync(macos)[0];
    return program ? join(macos, program) : script;
  }
  const names =
    process.platform === 'win32'
      ? ['Code.exe', 'Code - Insiders.exe', 'VSCodium.exe']
      : ['code', 'code-insiders', 'codium'];
  const program = names.map((name) => join(installed, name)).find((file) => existsSync(file));
  return program ?? script;
}
