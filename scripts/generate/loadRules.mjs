// The rules' metadata, read from the source itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

let loading;

/** What `server/src/core/index.ts` exports, bundled for this process. */
export function loadCore() {
  loading ??= bundle();
  return loading;
}

async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-generate-'));
  const outfile = join(folder, 'core.mjs');
  try {
    await build({
      entryPoints: ['server/src/core/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
