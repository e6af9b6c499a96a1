// Builds every bundle that runs outside the tests. `--watch` rebuilds on change, `--dev` keeps source maps.
import { context } from 'esbuild';
import { cliBundle } from './scripts/cliBundle.mjs';

const dev = process.argv.includes('--dev') || process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
  // Chinese stays Chinese: escaped, it would be three times as long.
  charset: 'utf8',
  loader: { '.md': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
};

/** @type {import('esbuild').BuildOptions} */
const web = { ...shared, platform: 'browser', target: 'es2022', outdir: 'dist/web' };

const builds = [
  { ...node, entryPoints: { client: 'client/src/node/main.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/node/main.ts' }, outdir: 'dist' },
  { ...node, ...cliBundle, outdir: 'dist' },
  {
    ...web,
    entryPoints: { client: 'client/src/browser/main.ts' },
    format: 'cjs',
    external: ['vscode'],
  },
  { ...web, entryPoints: { server: 'server/src/browser/main.ts' }, format: 'iife' },
];

for (const options of builds) {
  const build = await context(options);
  if (process.argv.includes('--watch')) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
