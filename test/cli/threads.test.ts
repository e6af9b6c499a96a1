import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../server/src/cli/arguments';
import { type Checked, Checker } from '../../server/src/cli/check/checker';
import { checkInThreads, threadsFor } from '../../server/src/cli/check/threads';
import type { CommandContext } from '../../server/src/cli/context';
import type { Input } from '../../server/src/cli/files/find';
import { messagesIn } from '../../server/src/cli/messages';
import { folderWith } from './io';

const inputsIn = (cwd: string, names: readonly string[]): Input[] =>
  names.map((name) => ({ path: join(cwd, name), name, stdin: false }));

describe('how many threads are worth their start', () => {
  const inputs = (bytes: number): Input[] => {
    const names = ['a.plan', 'b.plan', 'c.plan', 'd.plan'];
    return inputsIn(
      folderWith(Object.fromEntries(names.map((name) => [name, 'a'.repeat(bytes / 4)]))),
      names,
    );
  };

  test.each([
    [100_000, 8, 1],
    [2_000_000, 8, 1],
    [4_000_000, 8, 2],
    [4_000_000, 1, 1],
    [20_000_000, 8, 4],
    [20_000_000, 3, 3],
  ])('%d bytes in four files, at most %d: %d', (bytes, jobs, threads) => {
    expect(threadsFor(inputs(bytes), jobs)).toBe(threads);
  });

  test('standard input, and what is not there', () => {
    const many = inputs(20_000_000);
    expect(threadsFor([...many, { path: '-', name: '-', stdin: true }], 8)).toBe(1);
    expect(threadsFor(inputsIn('/nowhere', ['a.plan', 'b.plan']), 8)).toBe(1);
  });
});

describe('threads that come to nothing', () => {
  test.each([
    ['one that fails at once', 'throw new Error("gone")'],
    ['one that takes a plan and is gone', 'Atomics.add(require("worker_threads").workerData.next, 0, 1)'],
    [
      'one that ends in the middle',
      'Atomics.add(require("worker_threads").workerData.next, 0, 3); process.exit(1)',
    ],
  ])('%s', async (_, script) => {
    const names = Array.from({ length: 9 }, (_one, index) => `${index}.plan`);
    const plans = Object.fromEntries(names.map((name) => [name, `2026年工作要点\n一、甲，，乙${name}\n`]));
    const cwd = folderWith({ ...plans, 'thread.cjs': script });
    const parsed = parseArguments(['check', ...names]);
    if (parsed.kind !== 'run') throw new Error(parsed.kind);
    const output = { write: () => Promise.resolve(), isTTY: false, columns: 80 };
    const readStdin = () => Promise.resolve(new Uint8Array());
    const context: CommandContext = {
      options: parsed.options,
      io: { stdout: output, stderr: output, readStdin, cwd, env: {}, program: null },
      messages: messagesIn('zh'),
    };
    const inputs = inputsIn(cwd, names);
    const checker = new Checker(context);
    const expected: Checked[] = [];
    for (const input of inputs) expected.push(await checker.check(input));
    expect(expected[8]?.plan?.text).toContain('8.plan');
    const handed: Checked[] = [];
    await checkInThreads(inputs, context, 3, join(cwd, 'thread.cjs'), (checked, index) => {
      expect(index).toBe(handed.length);
      handed.push(checked);
      return Promise.resolve();
    });
    expect(handed).toEqual(expected);
  });
});
