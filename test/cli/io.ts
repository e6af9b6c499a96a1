import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Io, Output } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs the command line in this process, with streams that are kept. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const output = (chunks: Buffer[]): Output => ({
    isTTY: options.isTTY ?? false,
    columns: options.columns,
    write: (chunk) => {
      chunks.push(Buffer.from(chunk as string));
      return Promise.resolve();
    },
  });
  const io: Io = {
    stdout: output(stdout),
    stderr: output(stderr),
    readStdin: () => Promise.resolve(Buffer.from((options.stdin ?? '') as string)),
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
    program: null,
  };
  const code = await run(argv, io);
  const stdoutBytes = Buffer.concat(stdout);
  return { code, stdout: stdoutBytes.toString(), stderr: Buffer.concat(stderr).toString(), stdoutBytes };
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own with these files; it is gone after the test. A `.git` keeps searches for settings inside. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-cli-'));
  folders.push(folder);
  mkdirSync(join(folder, '.git'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
