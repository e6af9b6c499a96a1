// Bundles the suite into one file that every host can load.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));

/** @returns {Promise<string>} the bundle's path */
export async function buildSuite() {
  const outfile = join(folder, '..', '..', 'out', 'host', 'index.js');
  await build({
    entryPoints: [join(folder, 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
    // mocha looks up files for parallel runs, which are not used here.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  return outfile;
}
