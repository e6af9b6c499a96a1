import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's bytes so that it is whole at every moment: they are written beside it and moved over it. Its mode
 * stays, and a symbolic link goes on pointing to it. Throws what the file system throws, with the file untouched.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const { mode } = statSync(target);
  try {
    // On the disk before it takes the old file's place: else a power cut could leave neither.
    writeFileSync(temporary, bytes, { flag: 'wx', flush: true, mode });
    // The mode given at creation is cut by the process's mask.
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
