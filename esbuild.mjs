// Builds every bundle that runs outside the tests. `--watch` rebuilds on change, `--dev` keeps source maps.
import { mkdirSync, writeFileSync } from 'node:fs';
import { context } from 'esbuild';
import { nodeBundles, writeCodeCaches } from './scripts/nodeBundles.mjs';

const dev = process.argv.includes('--dev') || process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.md': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outdir: 'dist',
};

/** @type {import('esbuild').BuildOptions} */
const web = {
  ...shared,
  // Chinese stays Chinese: escaped, it would be twice as long.
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  outdir: 'dist/web',
};

const watch = process.argv.includes('--watch');

const builds = [
  { ...node, entryPoints: { client: 'client/src/node/main.ts' }, external: ['vscode'] },
  ...nodeBundles(node),
  {
    ...web,
    entryPoints: { client: 'client/src/browser/main.ts' },
    format: 'cjs',
    external: ['vscode'],
  },
  { ...web, entryPoints: { server: 'server/src/browser/main.ts' }, format: 'iife' },
];

// Node looks for the nearest package.json when it loads a bundle, and the extension's own takes as long to read as a plan.
mkdirSync(node.outdir, { recursive: true });
writeFileSync(`${node.outdir}/package.json`, '{ "type": "commonjs" }\n');

for (const options of builds) {
  const build = await context(typeof options === 'function' ? options() : options);
  await build.rebuild();
  if (watch) await build.watch();
  else await build.dispose();
}
if (!dev) {
  // Without a cache both programs start a little later, and that is all.
  await writeCodeCaches().catch((error) => console.warn(`没有生成代码缓存：${error.message}`));
}
