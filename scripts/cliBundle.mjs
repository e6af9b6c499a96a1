// What the bundle of the command line has that the others have not.
import { createRequire } from 'node:module';
import { rulePagesForEsbuild } from './rulePages.mjs';

/**
 * `yaodian lsp` loads the server's own bundle, so that the command line stays small and quick to start.
 * @type {import('esbuild').Plugin}
 */
const serverBundle = {
  name: 'server-bundle',
  setup(build) {
    build.onResolve({ filter: /\/node\/main$/ }, () => ({ path: './server.js', external: true }));
  },
};

/** @type {import('esbuild').BuildOptions} */
export const cliBundle = {
  entryPoints: { 'cli.main': 'server/src/cli/main.ts' },
  assetNames: '[name]',
  plugins: [rulePagesForEsbuild, serverBundle],
  // Its ES module asks for import.meta.url, which a CommonJS bundle has not.
  alias: { tinyglobby: createRequire(import.meta.url).resolve('tinyglobby') },
};
