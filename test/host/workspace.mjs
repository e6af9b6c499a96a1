// The folder that the suite works in: made anew for every run, so that no run sees what another has written.
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string} root the project's folder
 * @returns {{folder: string, userDataDir: string, extensionsDir: string, requests: string, emptyExtension: string}}
 */
export function prepareWorkspace(root) {
  // A short path: VS Code opens sockets in its data folder, whose paths may have 103 characters at most.
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'yd-')));
  const folders = {
    folder: join(base, 'plans'),
    userDataDir: join(base, 'user'),
    extensionsDir: join(base, 'ext'),
    requests: join(base, 'requests'),
    emptyExtension: join(base, 'empty'),
  };
  for (const folder of Object.values(folders)) {
    mkdirSync(folder);
  }
  const examples = join(root, 'examples');
  if (existsSync(examples)) {
    cpSync(examples, join(folders.folder, 'examples'), { recursive: true });
  }
  cpSync(planWithRepeatedSection(root), join(folders.folder, '医政医管工作要点.txt'));
  return folders;
}

/**
 * A plan with two sections numbered 三: a published one where the collection of real plans lies beside the
 * project, and otherwise one of the project's own.
 * @param {string} root
 */
function planWithRepeatedSection(root) {
  const published = join(root, '..', 'shared', 'plans', 'wuxi-medical-2020.txt');
  return existsSync(published) ? published : join(root, 'test', 'host', 'fixtures', '医政医管工作要点.txt');
}
