import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTags } from '../../../../server/src/core/syntax/tags';
import type { Tag } from '../../../../server/src/core/syntax/types';
import { directory } from './directory';
import { renderTags } from './render';
import { spanFaults } from './spans';

/** What the words inside a tag say: `牵头 …；配合 …；责任 …`, each part only where there is someone. */
function said(tags: readonly Tag[]): string {
  const mentions = tags.flatMap(({ roles }) => roles.flatMap((role) => role.mentions));
  const parts = (
    [
      ['牵头', 'lead'],
      ['配合', 'support'],
      ['责任', 'responsible'],
    ] as const
  ).map(
    ([word, kind]) => [word, mentions.filter((one) => one.kind === kind).map(({ text }) => text)] as const,
  );
  return parts
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word} ${names.join('、')}`)
    .join('；');
}

describe('a mark behind a name says what the office is to the work', () => {
  test.each([
    ['（责任单位：市教育局（牵头）、市财政局、市人社局）', '牵头 市教育局；配合 市财政局、市人社局'],
    ['（责任处室：疾控处（牵头）、应急办（配合））', '牵头 疾控处；配合 应急办'],
    ['（责任单位：市财政局、市教育局（牵头单位））', '牵头 市教育局；配合 市财政局'],
    [
      '（责任单位：市教育局（总牵头）、市财政局（牵头）、市民政局）',
      '牵头 市教育局、市财政局；配合 市民政局',
    ],
    ['(责任单位:市教育局(牵头),市财政局)', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局〔牵头〕、市财政局）', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局【牵头单位】、市财政局）', '牵头 市教育局；配合 市财政局'],
    ['【责任单位：市教育局（牵头）、市财政局】', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局 （ 牵头 ） 、市财政局）', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局（牵头）和市财政局）', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市财政局和市教育局（牵头））', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市财政局 市教育局（牵头））', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局（牵头）市财政局（协办））', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局（牵头）等各有关部门）', '牵头 市教育局；配合 各有关部门'],
    ['（责任单位：各县区（牵头）、市教育局）', '牵头 各县区；配合 市教育局'],
    ['（责任单位：市教育局（责任单位）、市财政局（配合单位））', '配合 市财政局；责任 市教育局'],
    ['（责任处室：疾控处、应急办（配合））', '配合 应急办；责任 疾控处'],
    [
      '（牵头单位：市教育局（总牵头）、市财政局；配合单位：市民政局）',
      '牵头 市教育局、市财政局；配合 市民政局',
    ],
    ['（牵头单位：市教育局、市财政局（协助））', '牵头 市教育局；配合 市财政局'],
    ['（配合单位：市教育局（牵头）、市财政局）', '牵头 市教育局；配合 市财政局'],
    ['（责任单位：市教育局（牵头），市财政局配合）', '牵头 市教育局；配合 市财政局'],
    ['（市财政局、市教育局〔牵头〕按职责分工负责）', '牵头 市教育局；配合 市财政局'],
    ['（市教育局（牵头）、市财政局按职责分工负责）', '牵头 市教育局；配合 市财政局'],
    ['（疾控处（牵头）、应急办）', '牵头 疾控处；配合 应急办'],
    ['（疾控处（牵头）/应急办）', '牵头 疾控处；配合 应急办'],
    ['（市教育局（牵头）、市财政局）', '牵头 市教育局；配合 市财政局'],
    ['（基层处（牵头））', '牵头 基层处'],
    // A verb in the list says the same.
    ['（责任处室：疾控处牵头、应急办）', '牵头 疾控处；配合 应急办'],
    ['（责任处室：疾控处牵头、应急办配合）', '牵头 疾控处；配合 应急办'],
  ])('%s', (tag, expected) => {
    const tags = findTags(`工作。${tag}`, directory);
    expect(said(tags)).toBe(expected);
    expect(spanFaults(`工作。${tag}`, tags)).toEqual([]);
  });

  test('on a line of its own', () => {
    expect(renderTags(findTags('责任单位：市教育局（牵头）、市财政局', directory))).toBe(
      'line label ∅ 责任单位：responsible=市教育局（牵头）→lead、市财政局→support ∅',
    );
  });

  test('the mark and its brackets are no part of the name, and part of the role', () => {
    const text = '工作。（责任单位：市财政局、市教育局（牵头））';
    const [role] = findTags(text, directory)[0]?.roles ?? [];
    const [, marked] = role?.mentions ?? [];
    expect(marked).toMatchObject({
      text: '市教育局',
      kind: 'lead',
      mark: { kind: 'lead', text: '（牵头）' },
    });
    expect(role?.end).toBe(text.length - 1);
  });
});

describe('other brackets are part of the name', () => {
  test.each([
    '办公室（对外合作交流处）',
    '市疾控中心（市预防医学会）',
    '牵头处（综合处）',
    '市委办公室（市牵头办）',
    '市发改委（牵头抓总办公室）',
    '项目办（配合工作处）',
    '市人大机关（主办信访处）',
  ])('%s', (name) => {
    const [tag] = findTags(`工作。（责任单位：${name}、市财政局）`, directory);
    expect(tag?.roles[0]?.mentions.map(({ text, mark, kind }) => [text, mark, kind])).toEqual([
      [name, null, 'responsible'],
      ['市财政局', null, 'responsible'],
    ]);
  });

  test('and a bracket in a sentence is none', () => {
    expect(findTags('由市教育局（牵头）和市财政局配合。', directory)).toEqual([]);
    expect(findTags('推进工作（牵头）。', directory)).toEqual([]);
  });
});

const NAMES = ['市教育局', '疾控处', '办公室（对外合作交流处）', '各相关处室', '市疾控中心（市预防医学会）'];
const MARKS = { lead: '（牵头）', support: '(配合单位)', responsible: '（责任单位）', none: '' } as const;
const marked = fc.record({
  name: fc.constantFrom(...NAMES),
  mark: fc.constantFrom(...(Object.keys(MARKS) as (keyof typeof MARKS)[])),
});

test('in a list each name has its own mark; beside one that leads the others support', () => {
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 6 }), (list) => {
      const inside = list.map(({ name, mark }) => name + MARKS[mark]).join('、');
      const text = `工作。（责任单位：${inside}）`;
      const others = list.some(({ mark }) => mark === 'lead') ? 'support' : 'responsible';
      const [tag] = findTags(text, directory);
      expect(tag?.roles[0]?.mentions.map((one) => [one.text, one.kind])).toEqual(
        list.map(({ name, mark }) => [name, mark === 'none' ? others : mark]),
      );
    }),
  );
});
