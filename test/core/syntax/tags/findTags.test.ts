import { describe, expect, test } from 'vitest';
import { createRoleLexicon, findTags } from '../../../../server/src/core/syntax/tags';
import { cases } from './cases';
import { directory } from './directory';
import { renderTags } from './render';
import { spanFaults } from './spans';

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    const tags = findTags(text, directory);
    expect(renderTags(tags)).toBe(expected);
    expect(spanFaults(text, tags)).toEqual([]);
  });
});

test('offsets count from the start of the paragraph', () => {
  const text = '1.工作。（牵头处室：疾控处、应急办；配合处室：财务处）';
  const [tag] = findTags(text, directory);
  expect(tag).toMatchObject({ start: 5, end: text.length, open: { start: 5, text: '（' } });
  expect(tag?.separators).toEqual([{ start: 18, end: 19, text: '；', kind: 'role' }]);
  expect(tag?.roles[0]).toMatchObject({
    start: 6,
    end: 18,
    label: { start: 6, end: 10, text: '牵头处室' },
    colon: { start: 10, end: 11 },
    separators: [{ start: 14, end: 15, text: '、', kind: 'name' }],
  });
});

test('a separator that nobody typed is an empty span where it belongs', () => {
  const [tag] = findTags('工作。（牵头处室：疾控处配合处室：财务处）', directory);
  expect(tag?.separators).toEqual([{ start: 12, end: 12, text: '', kind: 'role' }]);
});

test.each([
  ['工作。（牵头处室：疾控处并应急办）', ['疾控处', '应急办']],
  ['工作。（责任单位：市教育局并市财政局）', ['市教育局', '市财政局']],
  ['工作。（责任单位：市教育局并会同市财政局）', ['市教育局并会同市财政局']],
  ['工作。（责任单位：合并办、并网处）', ['合并办', '并网处']],
])('并 parts two offices: %s', (text, names) => {
  const context = { lexicon: createRoleLexicon(), isOffice: () => false };
  const roles = findTags(text, context).flatMap((tag) => tag.roles);
  expect(roles.flatMap(({ mentions }) => mentions.map((mention) => mention.text))).toEqual(names);
});

test('names alone are no tag without a directory', () => {
  const context = { lexicon: createRoleLexicon(), isOffice: () => false };
  expect(findTags('工作。（疾控处）', context)).toEqual([]);
  expect(findTags('工作。（疾控处/各相关处室）', context)).toHaveLength(1);
});

test.each([
  '工作。（水资源处，各县水利局）',
  '工作。（河湖处、水政处、各县（区）水利局）',
  '工作。（农水处、水文中心等有关单位）',
  '工作。（办公室（对外合作处）、人事处）',
  '工作。（审计处，6月底前）',
])('two names or more behind the last sentence are a tag without a directory: %s', (text) => {
  const context = { lexicon: createRoleLexicon(), isOffice: () => false };
  const roles = findTags(text, context).flatMap((tag) => tag.roles);
  expect(roles.map(({ kind }) => kind)).toEqual(['responsible']);
});

test.each([
  '工作（水资源处，各县水利局）。',
  '工作。（水资源处，各县水利局）下一步推进。',
  '推进机构改革。（新设大数据局、医保局）',
  '创建重点专科3个。（感染科、病理科、检验科）',
  '建设三个中心。（数据中心、运维中心、安全中心）',
  '新建学校2所。（实验小学、第二中学）',
  '推进试点。（见附件1、附件2）',
  '统筹实施。（发展改革、财政、水利）',
  '完成改造。（含市教育局、市财政局）',
  '召开会议。（各县区、各部门）',
  '落实责任。（水资源处，各县水利局',
  '落实责任。（水资源处）',
  '建成投用。（县医院，2024年底前）',
])('other brackets with several words are none: %s', (text) => {
  const context = { lexicon: createRoleLexicon(), isOffice: () => false };
  expect(findTags(text, context)).toEqual([]);
});

test('words of the settings make roles', () => {
  const context = { lexicon: createRoleLexicon({ lead: ['主责专班'] }), isOffice: () => false };
  expect(findTags('主责专班：疾控处', context)[0]?.roles[0]?.kind).toBe('lead');
});

test.each(['市教育局、市财政局', '省委宣传部、省政府办公厅', '省政府、省教育厅', '市委、市政府'])(
  'names alone behind an item’s last sentence: %s',
  (list) => {
    const [tag] = findTags(`工作。抓好落实。（${list}）`, directory);
    expect(tag?.roles[0]?.mentions.map(({ text }) => text)).toEqual(list.split('、'));
  },
);
