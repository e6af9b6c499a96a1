import { expect, test } from 'vitest';
import type { MarkupContent, Position } from 'vscode-languageserver-protocol';
import { escapeMarkdown } from '../../server/src/lsp/convert/markup';
import { type TestClient, withServer } from './client';
import { stopClock } from './clock';
import { placeOf } from './cursor';
import { DIRECTORY, FILES, FOLDER, OFFICES, ONE, ONE_TEXT, TWO, TWO_TEXT } from './officeWorkspace';
import { hoverAt } from './symbols';
import { VS_CODE } from './vscode';

stopClock();

const PLAIN = {
  ...VS_CODE,
  textDocument: { ...VS_CODE.textDocument, hover: { contentFormat: ['plaintext'] } },
};
const plain = { files: FILES, folders: [FOLDER], capabilities: PLAIN as typeof VS_CODE };

async function card(client: TestClient, uri: string, position: Position): Promise<string[]> {
  const answer = await hoverAt(client, uri, position);
  return answer === null ? [] : (answer.contents as MarkupContent).value.split('\n');
}

const open = async (client: TestClient): Promise<void> => {
  await client.open(ONE, ONE_TEXT);
  await client.open(TWO, TWO_TEXT);
};

test.each<[string, string, string[]]>([
  [
    'an office',
    '疾控处；',
    [
      '疾控处 · 处室',
      '全称：疾病预防控制处',
      '别名：疾控科、防控处',
      '职责：疫情防控、免疫规划',
      '本文稿：牵头 1 项，配合 2 项',
      '2 份文稿合计：牵头 2 项，配合 2 项，负责 1 项',
    ],
  ],
  [
    'by another of its names',
    '疾病预防控制处',
    [
      '疾控处 · 处室',
      '本处写作：疾病预防控制处',
      '全称：疾病预防控制处',
      '别名：疾控科、防控处',
      '职责：疫情防控、免疫规划',
      '本文稿：牵头 1 项，配合 2 项',
      '2 份文稿合计：牵头 2 项，配合 2 项，负责 1 项',
    ],
  ],
  ['a group', '各相关处室', ['各相关处室 · 统称，不是哪一个处室的名称', '本文稿：配合 1 项']],
  ['a role', '牵头处室', ['牵头处室', '牵头：组织推进并对结果负责的处室，一般只列一个。']],
  ['a target', '95%', ['达到95%以上 · 指标', '指标名称：接种率', '比较：不低于（≥）', '数值：95', '单位：%']],
  [
    'a number',
    '3. 规划',
    ['3. 规划', '所在部分：二、规划', '牵头：规划处', '配合：疾控处、体改处', '被引用：1 次'],
  ],
  ['a heading', '二、规划', ['二、规划', '其下：1 条']],
  [
    'a reference',
    '第三项',
    ['3. 规划', '所在部分：二、规划', '牵头：规划处', '配合：疾控处、体改处', '被引用：1 次'],
  ],
  ['nothing', '防控。', []],
])('%s', (_, wanted, expected) =>
  withServer(async (client) => {
    await open(client);
    expect(await card(client, ONE, placeOf(ONE_TEXT, wanted))).toEqual(expected);
  }, plain),
);

test('a mark behind a name', () =>
  withServer(async (client) => {
    const text = '2026年要点\n一、甲\n1. 建校。新建小学。（责任单位：教育局（牵头）、财政局）\n';
    await client.open(TWO, text);
    expect(await card(client, TWO, placeOf(text, '牵头'))).toEqual([
      '牵头',
      '牵头：组织推进并对结果负责的处室，一般只列一个。',
    ]);
    expect((await card(client, TWO, placeOf(text, '教育局'))).join()).toContain('牵头 1 项');
  }, plain));

test('when a tag says that a target is due, with a label or without', () =>
  withServer(async (client) => {
    const text = '2026年要点\n一、甲\n1. 建校。新建小学5所。（责任单位：教育局；6月底完成）\n';
    await client.open(ONE, text);
    expect(await card(client, ONE, placeOf(text, '5所'))).toContain('时限：6月底完成');
    expect(await card(client, ONE, placeOf(text, '1. '))).toContain('时限：6月底完成');
  }, plain));

test('an office that the directory does not have', () =>
  withServer(async (client) => {
    const text = ONE_TEXT.replace('体改处', '医证处');
    await client.open(ONE, text);
    expect(await card(client, ONE, placeOf(text, '医证处'))).toEqual(
      expect.arrayContaining(['医证处 · 不在处室名录里', '是不是想写：医政处？', '本文稿：配合 1 项']),
    );
  }, plain));

test('a name that is not right in the year of the plan', () =>
  withServer(async (client) => {
    await client.open(TWO, TWO_TEXT);
    expect(await card(client, TWO, placeOf(TWO_TEXT, '规划处'))).toEqual(
      expect.arrayContaining(['注意：这个名称在本计划年度不用，应写“发展处”', '承接处室：发展处']),
    );
  }, plain));

test('a reference to nothing, and a rule that a comment names', () =>
  withServer(async (client) => {
    const text = `%% yaodian-disable-next-line numbering/gap text\n1. 甲。见第九项。\n`;
    await client.open(ONE, text);
    expect(await card(client, ONE, placeOf(text, '第九项', 1))).toEqual(['第九项', '本文没有“第九项”。']);
    const [title, line] = await card(client, ONE, placeOf(text, 'numbering/gap', 3));
    expect(title).toBe('numbering/gap');
    expect(line).toContain('序号');
    expect(await card(client, ONE, placeOf(text, 'yaodian-disable', 3))).toEqual([]);
  }, plain));

test('the directory says where its offices are named', () =>
  withServer(async (client) => {
    await open(client);
    await client.open(DIRECTORY, OFFICES, 'yaml');
    await card(client, DIRECTORY, placeOf(OFFICES, '医政处'));
    expect(await card(client, DIRECTORY, placeOf(OFFICES, '医政处', 1))).toEqual([
      '医政处 · 处室',
      '2 份文稿合计：配合 1 项，负责 1 项',
    ]);
    expect((await card(client, DIRECTORY, placeOf(OFFICES, 'successor: 疾控处', 12)))[0]).toBe(
      '疾控处 · 处室',
    );
    expect(await card(client, DIRECTORY, placeOf(OFFICES, 'body', 1))).toEqual([]);
  }, plain));

test('Markdown shows every character as it is', () =>
  withServer(
    async (client) => {
      const text = '1. 甲*乙_丙`<b>[见](x)。（牵头处室：疾控处）\n';
      await client.open(ONE, text);
      const answer = await hoverAt(client, ONE, placeOf(text, '1.'));
      const { kind, value } = (answer?.contents ?? {}) as MarkupContent;
      expect(kind).toBe('markdown');
      expect(value).toBe('**1\\. 甲\\*乙\\_丙\\`&lt;b&gt;\\[见\\]\\(x\\)**\n\n牵头：疾控处');
      expect(escapeMarkdown('a\n b|c')).toBe('a b\\|c');
    },
    { files: FILES, folders: [FOLDER] },
  ));

test('a card of a target says once what it measures, and a base for its unit', () =>
  withServer(async (client) => {
    const uri = 'file:///w/2026年工作要点.txt';
    const text = '2026年工作要点\n1. 扩容。全年新增不少于5家，死亡率控制在8/10万以内。\n';
    await client.open(uri, text);
    expect(await card(client, uri, placeOf(text, '不少于5'))).toEqual([
      '不少于5家 · 指标',
      '指标名称：新增',
      '比较：不低于（≥）',
      '数值：5',
      '单位：家',
      '时限：全年',
    ]);
    expect((await card(client, uri, placeOf(text, '8/10万'))).slice(1, 5)).toEqual([
      '指标名称：死亡率',
      '比较：不高于（≤）',
      '数值：8',
      '基数：10万',
    ]);
  }, plain));
