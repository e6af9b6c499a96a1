// The project as an extension under development, without the VS Code in `.cache/`: VS Code takes every extension in
// the development folder for one under development, its own themes too, and would switch to one of them.
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder of links to the project's files. The code is copied: VS Code knows an extension by where its code really is, and
 * one that it does not know gets no translations.
 * @param {string} root the project's folder
 */
export function developmentFolder(root) {
  const folder = join(root, '.cache', 'extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root)) {
    if (name === 'dist') {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    } else if (!name.startsWith('.') && name !== 'node_modules' && name !== 'out') {
      symlinkSync(join(root, name), join(folder, name));
    }
  }
  return folder;
}
