// Prints how long an editor waits for each request that the server announces, right after a key was pressed in a plan of
// 1 MB, beside a server that only echoes. Nothing fails here: machines differ, and the ratio is for people to read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { startServer, URI } from './client.mjs';
import { samplePlan } from './samplePlan.mjs';

const root = join(import.meta.dirname, '../..');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
const WARM_UP = 5;
/** What each answer may take, in milliseconds at the 95th percentile, on a machine of an office. */
const GOAL = 30;
const GOALS = { 'textDocument/semanticTokens/full': 100, 'textDocument/semanticTokens/range': 5 };

const text = samplePlan(Number(process.env.BENCH_BYTES ?? 1_000_000));
const lines = text.split('\n');
const middle = Math.floor(lines.length / 2);
/** An item in the middle, and places in it. */
const line = lines.findIndex((one, index) => index >= middle && /^\d+\. .*覆盖率/.test(one));
const item = lines[line];
const place = (what, shift = 0) => ({ line, character: item.indexOf(what) + shift });
const inOffice = place('牵头处室：', 6);
const inNumber = { line, character: 1 };
const behindTag = place('牵头处室：', 5);
/** What an editor shows at once. */
const screen = {
  start: { line: Math.max(0, line - 20), character: 0 },
  end: { line: line + 20, character: 0 },
};
const here = { start: place('。', 3), end: place('。', 3) };
const textDocument = { uri: URI };
const options = { tabSize: 2, insertSpaces: true };

/** By capability: the request, its parameters, and what is asked about its answer. */
const REQUESTS = [
  ['diagnosticProvider', 'textDocument/diagnostic', () => ({ textDocument })],
  [
    'completionProvider',
    'textDocument/completion',
    () => ({ textDocument, position: behindTag, context: { triggerKind: 1 } }),
  ],
  ['hoverProvider', 'textDocument/hover', () => ({ textDocument, position: inOffice })],
  ['definitionProvider', 'textDocument/definition', () => ({ textDocument, position: inOffice })],
  [
    'referencesProvider',
    'textDocument/references',
    () => ({ textDocument, position: inOffice, context: { includeDeclaration: true } }),
  ],
  [
    'documentHighlightProvider',
    'textDocument/documentHighlight',
    () => ({ textDocument, position: inOffice }),
  ],
  ['documentSymbolProvider', 'textDocument/documentSymbol', () => ({ textDocument })],
  ['foldingRangeProvider', 'textDocument/foldingRange', () => ({ textDocument })],
  ['selectionRangeProvider', 'textDocument/selectionRange', () => ({ textDocument, positions: [inOffice] })],
  ['semanticTokensProvider', 'textDocument/semanticTokens/full', () => ({ textDocument })],
  [
    'semanticTokensProvider',
    'textDocument/semanticTokens/full/delta',
    (known) => ({ textDocument, previousResultId: known['textDocument/semanticTokens/full'] ?? '' }),
  ],
  ['semanticTokensProvider', 'textDocument/semanticTokens/range', () => ({ textDocument, range: screen })],
  ['inlayHintProvider', 'textDocument/inlayHint', () => ({ textDocument, range: screen })],
  ['codeLensProvider', 'textDocument/codeLens', () => ({ textDocument })],
  ['codeLensProvider', 'codeLens/resolve', (known) => known['textDocument/codeLens']],
  ['documentLinkProvider', 'textDocument/documentLink', () => ({ textDocument })],
  [
    'documentOnTypeFormattingProvider',
    'textDocument/onTypeFormatting',
    () => ({ textDocument, position: place('。', 1), ch: '。', options }),
  ],
  ['documentFormattingProvider', 'textDocument/formatting', () => ({ textDocument, options })],
  [
    'documentRangeFormattingProvider',
    'textDocument/rangeFormatting',
    () => ({ textDocument, range: screen, options }),
  ],
  [
    'codeActionProvider',
    'textDocument/codeAction',
    () => ({ textDocument, range: here, context: { diagnostics: [], triggerKind: 2 } }),
  ],
  [
    'codeActionProvider',
    'textDocument/codeAction (menu)',
    () => ({ textDocument, range: here, context: { diagnostics: [], triggerKind: 1 } }),
  ],
  ['renameProvider', 'textDocument/prepareRename', () => ({ textDocument, position: inOffice })],
  ['renameProvider', 'textDocument/rename', () => ({ textDocument, position: inOffice, newName: '综合处' })],
  [
    'linkedEditingRangeProvider',
    'textDocument/linkedEditingRange',
    () => ({ textDocument, position: inNumber }),
  ],
  [
    'callHierarchyProvider',
    'textDocument/prepareCallHierarchy',
    () => ({ textDocument, position: inOffice }),
  ],
  ['workspaceSymbolProvider', 'workspace/symbol', () => ({ query: '水质监测' })],
];

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
    diagnostics: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    workspaceEdit: { documentChanges: true },
  },
};
/** Hints are off unless someone wants them, and then they cost the most. */
const SETTINGS = { inlayHints: { targets: true, itemCounts: true } };

async function timesOf(command) {
  const server = startServer(command, SETTINGS);
  const { capabilities } = await server.initialize(CAPABILITIES);
  await server.open(text);
  const times = new Map();
  const known = {};
  let keys = 0;
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [capability, name, paramsOf] of REQUESTS) {
      if (capabilities[capability] === undefined) continue;
      const params = paramsOf(known);
      if (params === undefined) continue;
      // One character takes the place of another, so that all places stay where they are.
      await server.change(line, item.indexOf('。') + 3, keys++ % 2 === 0 ? '新' : '老', 1);
      const start = performance.now();
      let answer;
      try {
        answer = await server.request(name.replace(/ .*/, ''), params);
      } catch (error) {
        times.set(name, { failure: error.message });
        continue;
      }
      const time = performance.now() - start;
      known[name] = Array.isArray(answer) ? answer[Math.floor(answer.length / 2)] : answer?.resultId;
      if (name.endsWith('/delta')) known['textDocument/semanticTokens/full'] = answer.resultId;
      if (round === 0) times.set(name, { values: [], size: JSON.stringify(answer ?? null).length });
      if (round >= WARM_UP) times.get(name).values.push(time);
    }
  }
  await server.stop();
  return times;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const work = mkdtempSync(join(tmpdir(), 'yaodian-requests-'));
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
  const product = await timesOf(['node', join(root, 'dist/server.js'), '--stdio']);
  const yardstick = await timesOf(['node', echo, '--stdio']);
  const base = quantile(yardstick.get('textDocument/diagnostic').values, 0.5);
  const row = (name, ...cells) =>
    console.log(name.padEnd(40) + cells.map((cell) => cell.padStart(10)).join(''));
  console.log(
    `${(text.length / 1e6).toFixed(2)} million characters, ${lines.length} lines; a key, then the request; ms`,
  );
  // On a busy machine the best time tells more than the others.
  row('', 'best', 'p50', 'p95', 'goal', '× echo', 'answer');
  for (const [name, { failure, values, size }] of product) {
    if (failure !== undefined) {
      row(name, failure);
      continue;
    }
    const p50 = quantile(values, 0.5);
    const goal = String(GOALS[name] ?? GOAL);
    const kilobytes = `${(size / 1000).toFixed(1)} kB`;
    const ms = (share) => quantile(values, share).toFixed(1);
    row(name, ms(0), p50.toFixed(1), ms(0.95), goal, (p50 / base).toFixed(1), kilobytes);
  }
  row('echo: an empty answer', '', base.toFixed(1));
} finally {
  rmSync(work, { recursive: true, force: true });
}
