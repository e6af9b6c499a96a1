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

  test('says everything in Chinese first, whatever the language of the editor', () => {
    const everywhere: Record<string, string> = read('package.nls.json');
    const chinese: Record<string, string> = read('package.nls.zh-cn.json');
    for (const [key, text] of Object.entries(chinese)) {
      expect(everywhere[key]?.startsWith(text), key).toBe(true);
    }
  });

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

  test.each([
    '处室',
    '名录',
    '改名',
    '合并',
    '拆分',
    '编号',
    '序号',
    '责任',
    '标注',
    '指标',
    '任务',
    '模板',
    '新建',
    '示例',
    '入门',
    '速查',
    '复制',
    '问题',
  ])('has a command that is found by %s', (word) => {
    const titles: Record<string, string> = read('package.nls.zh-cn.json');
    const found = contributes.commands.filter(({ title }: { title: string }) =>
      titles[title.slice(1, -1)]?.includes(word),
    );
    expect(found).not.toEqual([]);
  });

  /** They make or open a plan, or tell how to. */
  const withoutPlan = [
    'yaodian.newPlan',
    'yaodian.openSample',
    'yaodian.openWalkthrough',
    'yaodian.cheatSheet',
  ];

  test('shows its commands in menus with plans only', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command).sort();
    const inPalette = contributes.menus.commandPalette
      .map(({ command }: { command: string }) => command)
      .sort();
    expect(inPalette).toEqual(declared);
    for (const { command, when } of Object.values<{ command: string; when?: string }[]>(
      contributes.menus,
    ).flat()) {
      expect(declared).toContain(command);
      if (withoutPlan.includes(command)) expect(when ?? '').toMatch(/^(?:view == yaodian\.\w+)?$/);
      else expect(when).toMatch(/editorLangId == yaodian|yaodian\.hasPlan|^view == yaodian\.\w+/);
    }
  });

  test('offers a new plan where new files are made, and above the views', () => {
    const placesOf = (menu: string) =>
      contributes.menus[menu].filter(({ command }: { command: string }) => command === 'yaodian.newPlan');
    expect(placesOf('file/newFile')).toHaveLength(1);
    expect(placesOf('view/title')).toHaveLength(1);
  });

  test('shows what changes a plan where it can be changed only', () => {
    const changing = contributes.menus.commandPalette.filter(({ when }: { when?: string }) =>
      when?.includes('editorReadonly'),
    );
    expect(changing.length).toBeGreaterThan(20);
    for (const { command, when } of changing) {
      expect(when, command).toMatch(
        /^editorLangId == yaodian && !editorReadonly(?: \|\| editorLangId != yaodian && yaodian\.hasPlan)?$/,
      );
    }
  });

  test('gives every command of a title bar an icon, or puts it into the menu', () => {
    const icons = new Map(
      contributes.commands.map(({ command, icon }: { command: string; icon?: string }) => [command, icon]),
    );
    for (const { command, group } of contributes.menus['view/title']) {
      if (group.startsWith('navigation')) expect(icons.get(command), command).toMatch(/^\$\([\w-]+\)$/);
    }
  });

  test('speaks only of commands and views that are there', () => {
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    const views = contributes.views.yaodian.map(({ id }: { id: string }) => id);
    const known = new Set([...declared, ...views.map((id: string) => `${id}.focus`)]);
    const texts = [...stringsOf(read('package.nls.json')), ...stringsOf(read('package.nls.zh-cn.json'))];
    const linked = texts.flatMap((text) =>
      [...text.matchAll(/command:(yaodian\.[\w.]+)/g)].map((match) => match[1]),
    );
    expect(linked.filter((command) => !known.has(command ?? ''))).toEqual([]);
    const events = contributes.walkthroughs.flatMap(
      ({ steps }: { steps: { completionEvents: string[] }[] }) =>
        steps.flatMap((step) => step.completionEvents),
    );
    const waited = events.map((event: string) => event.replace(/^on(?:Command|View):/, ''));
    expect(waited.filter((name: string) => !known.has(name) && !views.includes(name))).toEqual([]);
    for (const { view } of [...contributes.viewsWelcome]) expect(views).toContain(view);
  });

  test('has a picture for each step of the walkthrough, in colours of the theme', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) {
        const colours = readFileSync(media.svg, 'utf8').match(/(?:fill|stroke)="(?!none)([^"]*)"/g) ?? [];
        expect(colours.length).toBeGreaterThan(0);
        expect(colours.filter((colour) => !colour.includes('var(--vscode-'))).toEqual([]);
      }
    }
  });

  /** Colours that every theme of the editor has. Of the others, high contrast has some not at all: what they fill is black. */
  const everywhere = [
    'descriptionForeground',
    'editor-background',
    'editor-foreground',
    'editorError-foreground',
    'editorWarning-foreground',
    'editorWidget-background',
    'editorWidget-border',
    'sideBar-background',
    'textLink-foreground',
  ];

  test('has pictures in colours that every theme has, or says which to take instead', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) {
        const alone = [...readFileSync(media.svg, 'utf8').matchAll(/var\(--vscode-([\w-]+)\)/g)];
        const missing = alone.map(([, name]) => name).filter((name) => !everywhere.includes(name ?? ''));
        expect(missing, media.svg).toEqual([]);
      }
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

  const notCommands = new Set([
    'yaodian.showReferences',
    'yaodian.offices',
    'yaodian.targets',
    'yaodian.hasPlan',
    'yaodian.atOrdinal',
  ]);

  test('registers in code the commands that it declares', () => {
    const folder = 'client/src/common';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const inCode = files
      .flatMap((name) => [
        ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/[A-Z]\w* = '(yaodian\.\w+)'/g),
      ])
      .flatMap((match) => match[1] ?? [])
      // Views and contexts have names of the same kind.
      .filter((name) => !notCommands.has(name))
      .sort();
    // Those that the server makes are listed by their names alone.
    const structure = readFileSync(`${folder}/commands/structure.ts`, 'utf8');
    const edits = /const EDITS = \[([^\]]+)\]/.exec(structure)?.[1] ?? '';
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
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
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
