// The suite's one entry, loaded by every host: the desktop VS Code and the server in `test/host/launcher.mjs`.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { print } from './support/print';

/** What `test/host/run.mjs` reads when the host has ended. */
interface Results {
  passed: number;
  failed: number;
  skipped: number;
}

/** For a test that waits for ever: whatever is waited for has a limit of its own in `waitFor`. */
const testLimit = 10 * 60_000;

export async function run(): Promise<void> {
  const results: Results = { passed: 0, failed: 0, skipped: 0 };
  try {
    const mocha = new Mocha({ ui: 'tdd', timeout: testLimit, slow: testLimit, reporter: Silent as never });
    if (process.env.YAODIAN_HOST_GREP) mocha.fgrep(process.env.YAODIAN_HOST_GREP);
    // The test files take `suite` and `test` from mocha, which have a meaning from here on only.
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await loadTests();
    await new Promise<void>((resolve) =>
      report(
        mocha.run(() => resolve()),
        results,
      ),
    );
  } catch (error) {
    results.failed += 1;
    print(describe(error));
  }
  if (process.env.YAODIAN_HOST_RESULTS) {
    writeFileSync(process.env.YAODIAN_HOST_RESULTS, JSON.stringify(results));
  }
  if (results.failed > 0 || results.passed === 0) {
    throw new Error(`${results.failed} failed, ${results.passed} passed`);
  }
}

/** Imported one by one and late, so that a file's `suite(…)` calls are made when mocha is ready for them. */
async function loadTests(): Promise<void> {
  if (process.env.YAODIAN_HOST_RESTRICTED) {
    await import('./tests/restricted');
    return;
  }
  await import('./tests/opening');
  await import('./tests/diagnostics');
  await import('./tests/fixes');
  await import('./tests/outline');
  await import('./tests/seeing');
  await import('./tests/snippets');
  await import('./tests/grammar');
  await import('./tests/completion');
  await import('./tests/typing');
  await import('./tests/keys');
  await import('./tests/structure');
  await import('./tests/formatting');
  await import('./tests/offices');
  await import('./tests/directory');
  await import('./tests/settings');
  await import('./tests/views');
  await import('./tests/walkthrough');
  await import('./tests/workspace');
  await import('./tests/picture');
}

/** mocha's reporters write to standard output, which does not leave the extension host. */
class Silent {}

function report(runner: Mocha.Runner, results: Results): void {
  runner.on('pass', (test) => {
    results.passed += 1;
    print(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    results.skipped += 1;
    print(`  - ${test.fullTitle()}（跳过）`);
  });
  runner.on('fail', (test, error) => {
    results.failed += 1;
    print(`  ✗ ${test.fullTitle()}`);
    print(describe(error).replace(/^/gm, '      '));
  });
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
