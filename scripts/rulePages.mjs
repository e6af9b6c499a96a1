// The pages of docs/rules as a module, `virtual:rule-pages`, so that `yaodian explain` has them wherever it runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'virtual:rule-pages';
const FOLDER = fileURLToPath(new URL('../docs/rules', import.meta.url));

/** @returns {Record<string, string>} the pages by rule id */
function readPages() {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[^/]+\/[^/]+\.md$/.test(file))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.md'.length), readFileSync(join(FOLDER, file), 'utf8')]),
  );
}

/**
 * The pages become a file of their own beside the bundle: a run that explains nothing does not read them.
 * @type {import('esbuild').Plugin}
 */
export const rulePagesForEsbuild = {
  name: 'rule-pages',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${NAME}$`) }, () => ({
      path: 'rule-pages.json',
      namespace: 'rule-pages',
    }));
    build.onLoad({ filter: /.*/, namespace: 'rule-pages' }, () => {
      const pages = readPages();
      return {
        contents: JSON.stringify(pages),
        loader: 'copy',
        watchFiles: Object.keys(pages).map((id) => join(FOLDER, `${id}.md`)),
        watchDirs: [FOLDER],
      };
    });
  },
};

/** The same for Vitest. */
export const rulePagesForVitest = {
  name: 'rule-pages',
  /** @param {string} id */
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  /** @param {string} id */
  load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(readPages())};` : undefined),
};
