// Prints how long an editor waits for each request that the server answers, right after a key was pressed in a plan of 1 MB,
// beside a server that only echoes. Nothing fails here: machines differ, and the ratio is for people to read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { startServer } from './client.mjs';
import { sessions } from './requestList.mjs';

const root = join(import.meta.dirname, '../..');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
const WARM_UP = 5;
/** Only requests whose name contains this. */
const ONLY = process.env.BENCH_ONLY ?? '';
/** What each answer may take, in milliseconds at the 95th percentile, on a machine of an office. */
const GOAL = 30;
const GOALS = { 'textDocument/semanticTokens/full': 100, 'textDocument/semanticTokens/range': 5 };

/** What VS Code says of itself, as far as it changes the work of the server. */
const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: {
      completionList: { itemDefaults: ['editRange', 'data'] },
      completionItem: { snippetSupport: true },
    },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};
/** Hints are off unless someone wants them, and then they cost the most. */
const SETTINGS = { inlayHints: { targets: true, itemCounts: true } };

async function timesOf(command, { place, folder = null, directory, requests }) {
  const server = startServer(command, { settings: SETTINGS, uri: place.uri });
  await server.initialize(CAPABILITIES, folder);
  if (directory !== undefined) await server.openBeside(directory.uri, 'yaml', directory.text);
  await server.open(place.text);
  const times = new Map();
  const answers = {};
  const known = {
    answers,
    textDocument: place.textDocument,
    get version() {
      return server.version;
    },
    /** An element of a list that was an answer, from its middle. */
    first(name) {
      const answer = answers[name]?.items ?? answers[name];
      return answer?.[Math.floor(answer.length / 2)];
    },
  };
  let keys = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, paramsOf] of requests) {
      const { line, character, texts } = place.keys[keys % place.keys.length];
      await server.change(line, character, texts[Math.floor(keys++ / place.keys.length) % 2], 1);
      const params = paramsOf(known);
      if (params === undefined) continue;
      const worked = server.worked();
      const start = performance.now();
      let answer;
      try {
        answer = await server.request(name.replace(/ .*/, ''), params);
      } catch (error) {
        times.set(name, { failure: error.message });
        continue;
      }
      const time = performance.now() - start;
      const work = worked === null ? Number.NaN : server.worked() - worked;
      answers[name] = answer;
      const failure = answer?.outcome === 'applied' ? undefined : answer?.message;
      const size = server.takeEdited() + JSON.stringify(answer ?? null).length;
      if (!times.has(name)) times.set(name, { values: [], works: [], size, failure });
      if (round < WARM_UP) continue;
      times.get(name).values?.push(time);
      times.get(name).works?.push(work);
    }
  }
  await server.stop();
  return times;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const row = (name, ...cells) =>
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(10)).join(''));

function print(times, base) {
  for (const [name, { failure, values, works, size }] of times) {
    if (failure !== undefined) {
      row(name, failure);
      continue;
    }
    const p50 = quantile(values, 0.5);
    const goal = GOALS[name] ?? GOAL;
    const kilobytes = `${(size / 1000).toFixed(1)} kB`;
    const ms = (share) => quantile(values, share).toFixed(1);
    const isLate = quantile(values, 0.95) > goal;
    row(
      name,
      ms(0),
      p50.toFixed(1),
      ms(0.95),
      quantile(works, 0.5).toFixed(1),
      String(goal) + (isLate ? ' !' : '  '),
      (p50 / base).toFixed(1),
      kilobytes,
    );
  }
}

const work = mkdtempSync(join(tmpdir(), 'yaodian-requests-'));
const folder = mkdtempSync(join(tmpdir(), 'yaodian-plans-'));
try {
  const echo = join(work, 'echo.cjs');
  await build({
    entryPoints: [join(root, 'test/perf/echoServer.ts')],
    outfile: echo,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const all = sessions(folder).map((session) => ({
    ...session,
    requests: session.requests.filter(([name]) => name.includes(ONLY)),
  }));
  const [plain] = all;
  const asked = [['textDocument/diagnostic', () => ({ textDocument: plain.place.textDocument })]];
  const yardstick = await timesOf(['node', echo, '--stdio'], { place: plain.place, requests: asked });
  const base = quantile(yardstick.get('textDocument/diagnostic').values, 0.5);
  // On a busy machine the best time tells more than the others, and so does the processor's, which leaves waiting out.
  row('a key, then the request; ms', 'best', 'p50', 'p95', 'cpu', 'goal  ', '× echo', 'answer');
  const flags = (process.env.BENCH_NODE ?? '').split(' ').filter(Boolean);
  for (const session of all) {
    if (session.requests.length === 0) continue;
    const { text, lines } = session.place;
    console.log(`\n${session.title}: ${(text.length / 1e6).toFixed(2)} million characters, ${lines} lines`);
    print(await timesOf(['node', ...flags, join(root, 'dist/server.js'), '--stdio'], session), base);
  }
  row('\necho: an empty answer', '', base.toFixed(1));
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
