import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';

/** The URI of the folder with the rules' pages, which are shipped beside the folder of the bundles. */
export function rulePages(bundles: string): string | undefined {
  const folder = join(bundles, '..', 'docs', 'rules');
  return existsSync(folder) ? URI.file(folder).toString() : undefined;
}
