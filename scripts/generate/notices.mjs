// The licences of what the bundles and the data files are made of, which have to go with every copy of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cliBundle } from '../cliBundle.mjs';

export const file = 'THIRD-PARTY-NOTICES.txt';

/** What tables in server/src/core/data were made from. */
const dataSources = ['opencc-js', 'pinyin-pro'];
const entryPoints = {
  client: 'client/src/node/main.ts',
  server: 'server/src/node/main.ts',
  ...cliBundle.entryPoints,
};
const webEntryPoints = { client: 'client/src/browser/main.ts', server: 'server/src/browser/main.ts' };
const rule = '-'.repeat(78);

export async function generate() {
  const folders = new Map(dataSources.map((name) => [name, join('node_modules', name)]));
  const common = { bundle: true, write: false, metafile: true, logLevel: 'error', external: ['vscode'] };
  const builds = await Promise.all([
    build({ ...common, ...cliBundle, ...common, entryPoints, platform: 'node', outdir: 'dist' }),
    build({ ...common, entryPoints: webEntryPoints, platform: 'browser', outdir: 'dist/web' }),
  ]);
  for (const { metafile } of builds) {
    for (const path of Object.keys(metafile.inputs)) {
      const [folder, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/.exec(path) ?? [];
      if (folder !== undefined) folders.set(name, folder);
    }
  }
  const names = [...folders.keys()].sort((a, b) => (a < b ? -1 : 1));
  const head = [
    '本扩展和命令行程序中含有下列第三方软件，其许可证附后。',
    'This extension and its command line contain the following third-party software under the licences below.',
    '',
    ...names.map((name) => `- ${name}（${manifest(folders.get(name)).license}）`),
  ];
  return `${[head.join('\n'), ...names.map((name) => notice(name, folders.get(name)))].join(`\n\n${rule}\n`)}\n`;
}

function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function notice(name, folder) {
  const { version, license } = manifest(folder);
  return `${name} ${version}（${license}）\n\n${licenceTexts(folder).join('\n\n')}`;
}

/** The licence files of a package, those in its folder LICENSES too. */
function licenceTexts(folder) {
  const texts = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!/^(?:licen[cs]es?|notice|third-?party)/i.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const paths = entry.isDirectory() ? readdirSync(path).map((one) => join(path, one)) : [path];
    for (const one of paths.sort()) texts.push(readFileSync(one, 'utf8').replace(/\r\n?/g, '\n').trim());
  }
  if (texts.length === 0) throw new Error(`${folder}: no licence file`);
  return texts;
}
