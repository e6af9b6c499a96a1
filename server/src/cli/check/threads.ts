import { once } from 'node:events';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { CommandContext } from '../context';
import type { Input } from '../files/find';
import { messagesIn } from '../messages';
import { type Checked, Checker } from './checker';

/** A thread takes as long to start as so many bytes of plans take to check. */
const WORTH_A_THREAD = 1_500_000;

/** What a thread is started with: inputs, and the index of the next one that nobody has taken yet. */
interface ThreadData {
  readonly inputs: readonly Input[];
  readonly next: Int32Array;
  readonly options: CommandContext['options'];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

interface Answer {
  readonly index: number;
  readonly checked: Checked;
}

/**
 * How many threads are worth their start for these inputs: at most `jobs`, or the cores where that is null. Standard input
 * can be read in one only.
 */
export function threadsFor(inputs: readonly Input[], jobs: number | null): number {
  const most = Math.min(jobs ?? availableParallelism(), inputs.length);
  if (most <= 1 || inputs.some(({ stdin }) => stdin)) return 1;
  let bytes = 0;
  for (const { path } of inputs) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= most * WORTH_A_THREAD) return most;
  }
  return Math.max(1, Math.floor(bytes / WORTH_A_THREAD));
}

/**
 * Checks the inputs in this thread and in `threads - 1` others, and hands on what each gives, in the order of the inputs.
 * `program` is the file that this process runs.
 */
export async function checkInThreads(
  inputs: readonly Input[],
  context: CommandContext,
  threads: number,
  program: string,
  hand: (checked: Checked, index: number) => Promise<void>,
): Promise<void> {
  const { io, options } = context;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { isTTY, columns } = io.stdout;
  const data: ThreadData = { inputs, next, options, cwd: io.cwd, env: { ...io.env }, isTTY, columns };
  const done = new Map<number, Checked>();
  let handed = 0;
  const handReady = async (): Promise<void> => {
    for (let ready = done.get(handed); ready !== undefined; ready = done.get(handed)) {
      done.delete(handed);
      await hand(ready, handed++);
    }
  };
  const workers = Array.from({ length: threads - 1 }, () => new Worker(program, { workerData: data }));
  const ends = workers.map((worker) => {
    worker.on('message', ({ index, checked }: Answer) => done.set(index, checked));
    // What a thread leaves undone is done below.
    return once(worker, 'exit').catch(() => undefined);
  });
  const checker = new Checker(context);
  for (let index = take(next); index < inputs.length; index = take(next)) {
    done.set(index, await checker.check(inputs[index] as Input));
    await handReady();
    // Lets in what the others have done.
    await new Promise(setImmediate);
  }
  await Promise.all(ends);
  while (handed < inputs.length) {
    if (!done.has(handed)) done.set(handed, await checker.check(inputs[handed] as Input));
    await handReady();
  }
}

function take(next: Int32Array): number {
  return Atomics.add(next, 0, 1);
}

/** What a thread does that `checkInThreads` has started. */
export async function runCheckThread(): Promise<void> {
  const { inputs, next, options, cwd, env, isTTY, columns } = workerData as ThreadData;
  const output = { write: () => Promise.resolve(), isTTY, columns };
  const io = {
    stdout: output,
    stderr: output,
    readStdin: () => Promise.reject(new Error('stdin')),
    cwd,
    env,
    program: null,
  };
  const checker = new Checker({ options, io, messages: messagesIn(options.language) });
  for (let index = take(next); index < inputs.length; index = take(next)) {
    const checked = await checker.check(inputs[index] as Input);
    parentPort?.postMessage({ index, checked } satisfies Answer);
  }
}
