import { describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { cpuTime } from '../cpuTime';
import { type TestClient, type TestOptions, withServer } from './client';
import { stopClock } from './clock';
import { VS_CODE } from './vscode';

const FOLDER = 'file:///w';
const PLAN = `${FOLDER}/2026年工作要点.plan`;
const OFFICES = [
  'offices:',
  '  - name: 疾控处',
  '    fullName: 疾病预防控制处',
  '    duties: 免疫规划',
  '  - name: 基层处',
  '  - name: 规划信息处',
  '    until: 2024',
  '    successor: 规划发展处',
  '  - name: 规划发展处',
  '    from: 2025',
  '',
].join('\n');

stopClock();

const OPTIONS: TestOptions = { folders: [FOLDER], files: { [`${FOLDER}/offices.yaml`]: OFFICES } };
const text = (end: string) =>
  `2026年工作要点\n1. 甲。做好。（牵头处室：疾控处；配合处室：基层处）\n2. 乙。做好。${end}\n`;

/** Opens the text without its `│` and asks at that place. */
async function ask(client: TestClient, marked: string, uri = PLAN): Promise<CompletionList | null> {
  const before = marked.slice(0, marked.indexOf('│')).split('\n');
  await client.open(uri, marked.replace('│', ''));
  return client.completions(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
}

const labels = (list: CompletionList | null) => list?.items.map(({ label }) => label) ?? [];

const plain = (
  completion: NonNullable<NonNullable<typeof VS_CODE.textDocument>['completion']>,
): TestOptions => ({
  ...OPTIONS,
  capabilities: { ...VS_CODE, textDocument: { ...VS_CODE.textDocument, completion } },
});

describe('补全', () => {
  test('按首字母找处室，范围只算一次', () =>
    withServer(async (client) => {
      expect(client.initialized?.capabilities.completionProvider?.resolveProvider).toBe(true);
      const list = await ask(client, text('（牵头处室：jk│）'));
      expect(list).toMatchObject({
        isIncomplete: true,
        itemDefaults: {
          editRange: {
            insert: { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } },
            replace: { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } },
          },
        },
        items: [
          {
            label: '疾控处',
            textEditText: '疾控处',
            sortText: '0000',
            filterText: 'jk 疾控处 jkc jikongchu',
          },
        ],
      });
      expect(list?.items[0]).not.toHaveProperty('commitCharacters');
      expect(list?.items[0]).not.toHaveProperty('documentation');
    }, OPTIONS));

  test('细节在需要时才取', () =>
    withServer(async (client) => {
      const list = await ask(client, text('（牵头处室：│）'));
      const documented = await Promise.all((list?.items ?? []).map((item) => client.resolveCompletion(item)));
      const read = ({ documentation }: CompletionItem) =>
        typeof documentation === 'object' ? documentation.value.split('\n') : documentation;
      expect(documented.map(read)).toEqual([
        ['疾控处 · 处室', '全称：疾病预防控制处', '职责：免疫规划'],
        ['基层处 · 处室'],
        ['规划发展处 · 处室', '使用年份：2025 年起', '原名：规划信息处'],
      ]);
      const rules = await ask(client, '甲\n%% yaodian-disable numbering/ga│\n', `${FOLDER}/别的.plan`);
      const rule = await client.resolveCompletion(rules?.items[0] as CompletionItem);
      expect(rule.documentation).toMatchObject({ value: expect.stringContaining('GB/T 9704') });
    }, OPTIONS));

  test('任务末尾的分工是可填的代码段', () =>
    withServer(async (client) => {
      const list = await ask(client, text('│'));
      expect(list?.items).toMatchObject([
        {
          label: '（牵头处室：…；配合处室：…）',
          textEditText: `（牵头处室：\${1}；配合处室：\${2}）$0`,
          insertTextFormat: 2,
          labelDetails: { description: '责任标注' },
        },
      ]);
    }, OPTIONS));

  test('接着要填的，由编辑器再列一次；别的编辑器不收到它不认识的命令', async () => {
    const initializationOptions = { suggestCommand: 'editor.action.triggerSuggest' };
    const commands = async (client: TestClient, end: string) =>
      (await ask(client, text(end)))?.items.map(({ command }) => command?.command);
    await withServer(
      async (client) => {
        expect(await commands(client, '│')).toEqual(['editor.action.triggerSuggest']);
        expect(await commands(client, '（牵头处室：jk│）')).toEqual([undefined]);
      },
      { ...OPTIONS, initializationOptions },
    );
    await withServer(async (client) => expect(await commands(client, '│')).toEqual([undefined]), OPTIONS);
    // Where no name is known, a list would only say that it is empty.
    await withServer(
      async (client) => {
        const list = await ask(client, '2026年要点\n1. 甲。做好。│\n');
        expect(list?.items.map(({ command }) => command)).toEqual([undefined, undefined]);
      },
      { initializationOptions },
    );
  });

  test('不会代码段、不分插入与替换的编辑器也能用', () =>
    withServer(async (client) => {
      const list = await ask(client, text('│'));
      expect(list).toEqual({
        isIncomplete: true,
        items: [
          {
            label: '（牵头处室：…；配合处室：…）',
            kind: 15,
            sortText: '0000',
            filterText: expect.any(String),
            textEdit: {
              range: { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } },
              newText: '（牵头处室：；配合处室：）',
            },
            detail: '责任标注',
          },
        ],
      });
    }, plain({})));

  test('只会插入与替换之分的编辑器，每条各带范围', () =>
    withServer(
      async (client) => {
        const list = await ask(client, text('（牵头处室：疾│教）'));
        expect(list?.items[0]?.textEdit).toEqual({
          newText: '疾控处',
          insert: { start: { line: 2, character: 14 }, end: { line: 2, character: 15 } },
          replace: { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } },
        });
      },
      plain({ completionItem: { insertReplaceSupport: true } }),
    ));

  test('光标后面已有的半个名称不会写成两遍', async () => {
    const range = { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } };
    const first = async (client: TestClient) =>
      (await ask(client, text('（牵头处室：疾│处）')))?.items[0]?.textEdit;
    await withServer(async (client) => {
      expect(await first(client)).toEqual({ newText: '疾控处', insert: range, replace: range });
    });
    await withServer(async (client) => {
      expect(await first(client)).toEqual({ newText: '疾控处', range });
    }, plain({}));
  });

  test('同一文件夹的文稿用过的名称和写法也列出', () =>
    withServer(
      async (client) => {
        expect(labels(await ask(client, '2026年要点\n1. 乙。做好。│\n', `${FOLDER}/新.plan`))).toEqual([
          '（责任科室：…）',
        ]);
        expect(
          labels(await ask(client, '2026年要点\n1. 乙。做好。（责任科室：│）\n', `${FOLDER}/新.plan`)),
        ).toEqual(['办公科室']);
      },
      {
        folders: [FOLDER],
        files: { [`${FOLDER}/旧.plan`]: '2026年要点\n1. 甲。做好。（责任科室：办公科室）\n' },
      },
    ));

  test('正文里、标题里、未打开的文稿，都没有可列的', () =>
    withServer(async (client) => {
      expect(await ask(client, text('继续加强│'))).toBeNull();
      expect(await ask(client, '2026年工作│要点\n', `${FOLDER}/甲.plan`)).toBeNull();
      expect(await client.completions(`${FOLDER}/没有.plan`, { line: 0, character: 0 })).toBeNull();
      expect(await client.completions(PLAN, { line: 900, character: 900 })).not.toBeUndefined();
      expect(client.logs).toEqual([]);
    }, OPTIONS));
});

describe('代码段', () => {
  const labels = async (client: TestClient, marked: string, uri?: string) =>
    (await ask(client, marked, uri))?.items.map(({ label }) => label) ?? [];

  test('别的编辑器打前缀就列出，年份填好', () =>
    withServer(async (client) => {
      const list = await ask(client, 'gz│');
      expect(list?.items).toMatchObject([
        {
          label: '卫生健康委工作要点',
          insertTextFormat: 2,
          textEdit: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } },
        },
      ]);
      const { newText } = list?.items[0]?.textEdit ?? { newText: '' };
      expect(newText).toContain(`${new Date().getFullYear()}年`);
      expect(newText).not.toContain('CURRENT_YEAR');
      expect(await labels(client, '甲\nrw│', `${FOLDER}/乙.plan`)).toContain('任务（牵头、配合）');
      expect(await labels(client, '2026年要点\n1. 甲。做好，ddys│', `${FOLDER}/丙.plan`)).toEqual([
        '达到百分之几以上',
      ]);
    }));

  test.each(['甲gz│', '%% gz│', '1. 甲。（试cs│）', '1. 甲。做好，xyz│'])('不打扰：%s', (marked) =>
    withServer(async (client) => expect(await labels(client, marked)).toEqual([])),
  );

  // 从每个字母起找一遍行末，要二十多秒。
  test('一行里贴了很长的字母，也马上有回音', () =>
    withServer(async (client) => {
      const start = cpuTime();
      expect(await ask(client, `2026年工作要点\n${'a'.repeat(200_000)}。│`)).toBeNull();
      expect(cpuTime() - start).toBeLessThan(5000);
    }, OPTIONS));

  test('空白文稿列出整篇模板；自带代码段的编辑器，打前缀时不列两遍', () =>
    withServer(
      async (client) => {
        expect(await labels(client, '│\n')).toEqual([
          '卫生健康委工作要点',
          '市级局工作要点',
          '县级部门工作要点',
          '国务院办公厅式工作要点',
          '一、',
          '1. ',
        ]);
        expect(await labels(client, 'gz│', `${FOLDER}/乙.plan`)).toEqual([]);
      },
      { initializationOptions: { snippets: true } },
    ));

  test.each([
    ['空行上接着编号', '1. 甲。做好。\nrwqp│', '2. '],
    ['回车已经续了号的，不写两遍', '1. 甲。做好。\n2. rwqp│', ''],
    ['打汉字也行', '1. 甲。做好。\n2. 任务牵│', ''],
    ['照本文的序号', '（一）甲。做好。\nrwqp│', '（二）'],
    ['标题下的第一项', '一、甲\nrwqp│', '1. '],
  ])('整项任务的代码段：%s', (_, marked, start) =>
    withServer(
      async (client) => {
        const list = await ask(client, `2026年工作要点\n${marked}`);
        const item = list?.items.find(({ label }) => label === '任务（牵头、配合）');
        expect(item?.textEdit?.newText.split('$')[0]).toBe(start);
      },
      { initializationOptions: { snippets: true } },
    ),
  );

  test('整项任务的代码段：角色照本文的叫法', () =>
    withServer(async (client) => {
      const list = await ask(
        client,
        '2026年工作要点\n1. 甲。做好。（牵头单位：甲局；配合单位：乙局）\n2. rwqp│',
      );
      const [item] = list?.items.filter(({ label }) => label === '任务（牵头、配合）') ?? [];
      expect(item?.textEdit?.newText).toContain('|单位,处室,部门,科室,股室|');
    }));

  test.each(['1. 甲。做好，rwqp│', '1. 甲。（rwqp│）', '一、rwqp│', '正文rw│'])('句中不列：%s', (marked) =>
    withServer(async (client) => {
      expect(await labels(client, `2026年工作要点\n${marked}`)).not.toContain('任务（牵头、配合）');
    }),
  );

  test('不会代码段的编辑器不列', () =>
    withServer(async (client) => expect(await labels(client, 'gz│')).toEqual([]), plain({})));
});
