import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

/** Every string in a JSON value. */
function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') {
    return [node];
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsOf) : [];
}

describe('the manifest', () => {
  const used = [...new Set(stringsOf(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []))].sort();

  test.each(['package.nls.json', 'package.nls.zh-cn.json'])('has exactly the strings of %s', (path) => {
    expect(Object.keys(read(path)).sort()).toEqual(used);
  });

  test('gives every command a title and the one category', () => {
    for (const { command, title, category } of contributes.commands) {
      expect(command).toMatch(/^yaodian\.[a-zA-Z]+$/);
      expect(title).toMatch(/^%command\..+%$/);
      expect(category).toBe('%command.category%');
    }
  });

  test('shows its commands in menus with plans only', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
    const inPalette = contributes.menus.commandPalette
      .map(({ command }: { command: string }) => command)
      .sort();
    expect(inPalette).toEqual(declared);
    for (const { command, when } of Object.values<{ command: string; when: string }[]>(
      contributes.menus,
    ).flat()) {
      expect(declared).toContain(command);
      expect(when).toContain('editorLangId == yaodian');
    }
  });

  test('takes keys in plans only: Tab at numbers alone, else none that does something in every editor', () => {
    const keys = contributes.keybindings.map(({ key }: { key: string }) => key);
    // VS Code itself gives Shift+Enter no meaning of its own in a text: it is Enter.
    expect(keys).toEqual(['shift+enter', 'tab', 'shift+tab']);
    for (const { command, key, when } of contributes.keybindings) {
      expect(contributes.commands.map((one: { command: string }) => one.command)).toContain(command);
      const conditions = when.split(' && ');
      expect(conditions).toEqual(
        expect.arrayContaining(['editorTextFocus', 'editorLangId == yaodian', '!editorReadonly']),
      );
      if (!/tab$/.test(key)) continue;
      for (const condition of [
        'yaodian.atOrdinal',
        'config.yaodian.typing.tabChangesLevel',
        '!editorHasSelection',
        '!editorHasMultipleSelections',
        '!suggestWidgetVisible',
        '!inSnippetMode',
        '!inlineSuggestionVisible',
        '!editorTabMovesFocus',
      ]) {
        expect(conditions).toContain(condition);
      }
    }
  });

  test('registers in code the commands that it declares', () => {
    const folder = 'client/src/common/commands';
    const sources = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const inCode = sources.flatMap((source) => /= '(yaodian\.\w+)'/.exec(source)?.[1] ?? []);
    // Those that the server makes are listed by their names alone.
    const edits = /const EDITS = \[([^\]]+)\]/.exec(sources.join(''))?.[1] ?? '';
    inCode.push(...[...edits.matchAll(/'(\w+)'/g)].map((match) => `yaodian.${match[1]}`));
    const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
    expect(inCode.sort()).toEqual(declared);
  });

  test('describes every setting and keeps it under the one section', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(
      contributes.configuration.properties,
    )) {
      expect(name).toMatch(/^yaodian\./);
      expect(setting).toHaveProperty('default');
      expect(setting.markdownDescription ?? setting.description).toMatch(/^%.+%$/);
    }
  });

  test('names files that are there', () => {
    const [language] = contributes.languages;
    const paths = [
      manifest.icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      `${manifest.l10n}/bundle.l10n.zh-cn.json`,
    ];
    for (const path of paths) {
      expect(existsSync(path), path).toBe(true);
    }
  });

  test('has an icon large enough for the marketplace', () => {
    const png = readFileSync(manifest.icon);
    // The width and the height stand in the header of a PNG.
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(128);
    expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  });

  test('keeps to the limits of the marketplace', () => {
    expect(manifest.keywords.length).toBeLessThanOrEqual(5);
    expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.replace('^', ''));
  });
});
