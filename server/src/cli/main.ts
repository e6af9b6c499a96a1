import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { EXIT_CODES, type Io, type Output } from './io';
import { run } from './run';

/** A stream as commands write to it: a write ends when the stream takes more. */
function outputTo(stream: NodeJS.WriteStream): Output {
  // Whoever reads from us may stop early (`yaodian check | head`): that is no failure, and nothing is left to say.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT_CODES.clean : EXIT_CODES.failed);
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (chunk) =>
      stream.write(chunk) ? Promise.resolve() : new Promise((resolve) => stream.once('drain', resolve)),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const io: Io = {
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  readStdin,
  cwd: process.cwd(),
  env: process.env,
  program: join(__dirname, 'cli.js'),
};

if (isMainThread) {
  // The code is set, not exited with, so that whatever is still being written gets out.
  run(process.argv.slice(2), io).then((code) => {
    process.exitCode = code;
  });
} else void import('./check/threads').then(({ runCheckThread }) => runCheckThread());
