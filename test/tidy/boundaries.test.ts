import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The TypeScript sources below a folder, as paths from the project's root. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .sort();
}

/** What a source imports: packages by name, files as paths from the project's root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  // Imports and re-exports alone have `from` before a quoted path; a path in prose would be quoted otherwise.
  const found = [...text.matchAll(/\bfrom\s+['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? '');
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] ?? '');
  return [...found, ...dynamic].map((one) =>
    one.startsWith('.') ? posix.join(posix.dirname(file), one) : one,
  );
}

function offences(files: readonly string[], allowed: (imported: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((one) => !allowed(one, file))
      .map((one) => `${file} → ${one}`),
  );
}

/** The folders of the core from the bottom up; each may use itself and those before it. */
const LAYERS = [
  'data',
  'base',
  'messages',
  'syntax',
  'model',
  'lint',
  'analysis',
  'refactor',
  'compare',
  'render',
  'ide',
];
const CORE = 'server/src/core/';

describe('依赖方向', () => {
  it('核心只依赖核心和 JSON', () => {
    const bad = offences(
      sources('server/src/core'),
      (imported) => imported.startsWith(CORE) || imported === 'fastest-levenshtein',
    );
    expect(bad).toEqual([]);
  });

  it('核心各层只依赖下层', () => {
    const layerOf = (path: string): number => LAYERS.indexOf(path.slice(CORE.length).split('/')[0] ?? '');
    const inner = sources('server/src/core').filter((file) => file.slice(CORE.length).includes('/'));
    expect(inner.filter((file) => layerOf(file) < 0)).toEqual([]);
    const bad = offences(inner, (imported, file) => {
      if (!imported.startsWith(CORE)) return true;
      return layerOf(imported) <= layerOf(file);
    });
    expect(bad).toEqual([]);
  });

  it('核心之外只引用核心的 index', () => {
    const outside = sources('server/src').filter((file) => !file.startsWith(CORE));
    const bad = offences(outside, (imported) => !imported.startsWith(CORE) || imported === `${CORE}index`);
    expect(bad).toEqual([]);
  });

  it('语言服务器协议只出现在 lsp、node 和 browser', () => {
    const plain = sources('server/src').filter((file) => !/^server\/src\/(lsp|node|browser)\//.test(file));
    expect(offences(plain, (imported) => !imported.startsWith('vscode-languageserver'))).toEqual([]);
  });

  it('客户端只引用服务器协议的类型', () => {
    const types = /^import type [^;]*? from '[^']*server\/src\/lsp\/protocol';$/gm;
    const bad = sources('client/src').filter((file) =>
      /\bfrom '[^']*server\/src\//.test(readFileSync(join(ROOT, file), 'utf8').replace(types, '')),
    );
    expect(bad).toEqual([]);
  });
});

describe('文字', () => {
  it('给人看的中文都在文字表里', () => {
    const files = [
      ...sources('server/src/lsp'),
      ...sources('server/src/node'),
      ...sources('client/src'),
    ].filter((file) => !/messages|common\/names/.test(file));
    const bad = files.flatMap((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return (code.match(/(?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)/g) ?? [])
        .filter((literal) => /\p{Script=Han}/u.test(literal))
        .map((literal) => `${file} ${literal}`);
    });
    expect(bad).toEqual([]);
  });

  it('项目里没有开发环境的痕迹', () => {
    const skipped =
      /(^|\/)(node_modules|dist|out|\.git|\.cache|coverage)(\/|$)|package-lock\.json$|\.(png|vsix)$/;
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !skipped.test(file));
    const bad = files.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const paths = /(?:^|[\s'"`(=])\/(?:work|root)\//.test(text);
      const shared = text.includes('../shared') && !file.startsWith('test/');
      return paths || shared || /https?:\/\/(?:registry|npm)\.[\w.-]+/.test(text);
    });
    expect(bad).toEqual([]);
  });
});

describe('大小', () => {
  it('源文件都不长', () => {
    const long = [...sources('server/src'), ...sources('client/src')].filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 270,
    );
    expect(long).toEqual([]);
  });

  it('规则文件不超过150行', () => {
    const long = sources('server/src/core/lint/rules').filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 150,
    );
    expect(long).toEqual([]);
  });
});
