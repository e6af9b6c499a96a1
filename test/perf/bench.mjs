// Prints what the product costs beside yardsticks measured in the same run; see the table's own words for each.
// Ratios are what counts: the machine's speed drifts, and both sides drift with it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { startServer } from './client.mjs';
import { samplePlan } from './samplePlan.mjs';

const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'yaodian-bench-'));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const KEYS = Number(process.env.BENCH_KEYS ?? 40);

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
const median = (values) => quantile(values, 0.5);
const row = (name, product, yardstick, goal) =>
  console.log(`${name.padEnd(34)}${product.padStart(24)}${yardstick.padStart(24)}${goal.padStart(26)}`);
const ms = (value) => `${value.toFixed(2)} ms`;

async function bundle(entry, outfile, format) {
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format,
    logLevel: 'warning',
  });
}

const server = ['node', join(root, 'dist/server.js'), '--stdio'];
const echo = ['node', join(work, 'echo.cjs'), '--stdio'];

async function typing(bytes) {
  const text = samplePlan(bytes);
  const line = Math.floor(text.split('\n').length / 2);
  const servers = [startServer(server), startServer(echo)];
  const times = [[], []];
  let found = 0;
  for (const one of servers) {
    await one.initialize();
    await one.open(text);
    const report = await one.diagnostics();
    if (one === servers[0]) found = report.items.length;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, one] of servers.entries()) {
      for (let key = 0; key < KEYS; key++) {
        const start = performance.now();
        await one.change(line, 12 + key, '新');
        await one.diagnostics();
        // The first keys of the first round warm both sides up.
        if (round > 0 || key >= 10) times[index].push(performance.now() - start);
      }
    }
  }
  for (const one of servers) await one.stop();
  return { product: times[0], echo: times[1], found };
}

async function startUp(text) {
  const result = { initialize: [[], []], first: [[], []] };
  for (let round = 0; round < ROUNDS + 3; round++) {
    for (const [index, command] of [server, echo].entries()) {
      const start = performance.now();
      const one = startServer(command);
      await one.initialize();
      const initialized = performance.now();
      await one.open(text);
      await one.diagnostics();
      const done = performance.now();
      await one.stop();
      if (round === 0) continue;
      result.initialize[index].push(initialized - start);
      result.first[index].push(done - start);
    }
  }
  return result;
}

async function inProcess() {
  const outfile = join(work, 'core.cjs');
  writeFileSync(
    join(work, 'entry.ts'),
    `export * from ${JSON.stringify(join(root, 'server/src/core/index.ts'))};
     export { readYaml } from ${JSON.stringify(join(root, 'server/src/import/yaml.ts'))};`,
  );
  await build({
    entryPoints: [join(work, 'entry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
    absWorkingDir: root,
    nodePaths: [join(root, 'node_modules')],
  });
  const core = (await import(pathToFileURL(outfile).href)).default;
  const text = samplePlan(1_000_000);
  const times = { split: [], parse: [], check: [] };
  for (let round = 0; round < 12; round++) {
    // A fresh text each time, so that nothing is kept from the round before.
    const fresh = `${text}%% ${round}\n`;
    let start = performance.now();
    fresh.split('\n');
    const split = performance.now() - start;
    const analyzer = new core.Analyzer({ readYaml: core.readYaml });
    start = performance.now();
    const plan = analyzer.parse(core.PlanText.from(fresh));
    for (const node of plan.nodes) {
      node.tags;
      node.targets;
    }
    const parse = performance.now() - start;
    const checker = new core.Analyzer({ readYaml: core.readYaml });
    start = performance.now();
    checker.analyze(core.PlanText.from(fresh));
    const check = performance.now() - start;
    if (round < 2) continue;
    times.split.push(split);
    times.parse.push(parse);
    times.check.push(check);
  }
  return times;
}

try {
  await bundle('test/perf/echoServer.ts', join(work, 'echo.cjs'), 'cjs');
  row('', 'yaodian', 'yardstick', 'goal');
  const start = await startUp(samplePlan(33_000));
  for (const [name, [product, yardstick], goal] of [
    ['S1 spawn → initialize', start.initialize, 1.4],
    ['S2 spawn → first diagnostics, 33 KB', start.first, 1.5],
  ]) {
    const ratio = median(product) / median(yardstick);
    row(name, ms(median(product)), `echo ${ms(median(yardstick))}`, `${ratio.toFixed(2)}× (≤ ${goal}×)`);
  }
  const keys = {};
  for (const [name, bytes, goal] of [
    ['E1 key → diagnostics, 1 MB', 1_000_000, 6],
    ['E2 key → diagnostics, 10 MB', 10_000_000, 2],
  ]) {
    const { product, echo: yardstick, found } = await typing(bytes);
    keys[bytes] = median(product);
    const ratio = median(product) / median(yardstick);
    row(
      `${name} (p50)`,
      ms(median(product)),
      `echo ${ms(median(yardstick))}`,
      `${ratio.toFixed(2)}× (≤ ${goal}×)`,
    );
    row(
      `   p99, ${found} diagnostics`,
      ms(quantile(product, 0.99)),
      `echo ${ms(quantile(yardstick, 0.99))}`,
      bytes > 5e6 ? '≤ 33 ms' : '≤ 16 ms',
    );
  }
  row('E3 = E2 ÷ E1', `${(keys[10_000_000] / keys[1_000_000]).toFixed(2)}×`, '', '≤ 2×');
  const { split, parse, check } = await inProcess();
  row(
    'whole parse of 1 MB',
    ms(median(parse)),
    `split ${ms(median(split))}`,
    `${(median(parse) / median(split)).toFixed(0)}× (≤ 70×)`,
  );
  row(
    'whole check of 1 MB',
    ms(median(check)),
    `split ${ms(median(split))}`,
    `${(median(check) / median(split)).toFixed(0)}×`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
