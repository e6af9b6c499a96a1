import { describe, expect, test } from 'vitest';
import { type RenumberScope, renumber } from '../../../server/src/core';
import { edited } from '../edited';
import { planOf } from '../ide/plan';

/** The text after a renumbering of what holds `at`, and how many references were left to look at. */
function renumbered(text: string, scope: RenumberScope = 'plan', at = ''): { text: string; unsure: number } {
  const result = renumber(planOf(text), scope, text.indexOf(at));
  if (result === null) throw new Error('nothing to renumber');
  return { text: edited(text, [...result.numbers, ...result.references]), unsure: result.unsure.length };
}

describe('the whole plan', () => {
  test.each([
    ['numbers that run on', '一、甲\n1. 乙\n3. 丙\n三、丁\n4. 戊\n', '一、甲\n1. 乙\n2. 丙\n二、丁\n3. 戊\n'],
    [
      'numbers that begin anew',
      '一、甲\n1. 乙\n3. 丙\n二、丁\n1. 戊\n2. 己\n',
      '一、甲\n1. 乙\n2. 丙\n二、丁\n1. 戊\n2. 己\n',
    ],
    [
      'every level',
      '一、甲\n（二）乙\n2. 丙\n（3）丁\n①戊\n①己\n',
      '一、甲\n（一）乙\n1. 丙\n（1）丁\n①戊\n②己\n',
    ],
    ['marks and figures as they are written', '一、甲\n２．乙\n⒊丙\n⒌丁\n', '一、甲\n１．乙\n⒉丙\n⒊丁\n'],
    ['articles', '第一章 甲\n第一条 乙\n第三条 丙\n', '第一章 甲\n第一条 乙\n第二条 丙\n'],
    [
      'Arabic chapters',
      '第1章 甲\n第一条 乙\n第3章 丙\n第二条 丁\n',
      '第1章 甲\n第一条 乙\n第2章 丙\n第二条 丁\n',
    ],
    [
      'no circled 21',
      `1. 甲\n${'①乙\n'.repeat(22)}`,
      `1. 甲\n${[...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳①①'].map((one) => `${one}乙\n`).join('')}`,
    ],
    [
      'the policy of the front matter',
      '---\n编号: 连续\n---\n要点\n一、甲\n1. 乙\n二、丙\n1. 丁\n',
      '---\n编号: 连续\n---\n要点\n一、甲\n1. 乙\n二、丙\n2. 丁\n',
    ],
  ])('%s', (_, before, after) => expect(renumbered(before).text).toBe(after));
});

describe('references point to the same items', () => {
  test.each([
    ['an item', '1. 甲\n3. 乙\n4. 见第三项。\n', '1. 甲\n2. 乙\n3. 见第二项。\n'],
    [
      'in figures and brackets',
      '1. 甲\n3. 乙\n4. 详见第3项、参见第（4）项。\n',
      '1. 甲\n2. 乙\n3. 详见第2项、参见第（3）项。\n',
    ],
    ['in full width', '１．甲\n３．乙\n４．见第３项。\n', '１．甲\n２．乙\n３．见第２项。\n'],
    ['a part', '一、甲\n三、乙\n按本要点第三部分办。\n', '一、甲\n二、乙\n按本要点第二部分办。\n'],
    [
      'an item of a part',
      '一、甲\n（一）乙\n（三）丙\n三、丁\n（一）戊\n见本要点第一部分第（三）项。\n',
      '一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n见本要点第一部分第（二）项。\n',
    ],
    [
      'several items',
      '1. 甲\n3. 乙\n4. 丙\n5. 见第三、四项和第五项。\n',
      '1. 甲\n2. 乙\n3. 丙\n4. 见第二、三项和第四项。\n',
    ],
    [
      'several items of a part',
      '一、甲\n二、乙\n四、丙\n（一）丁\n（三）戊\n见本要点第四部分第（一）项、第（三）项。\n',
      '一、甲\n二、乙\n三、丙\n（一）丁\n（二）戊\n见本要点第三部分第（一）项、第（二）项。\n',
    ],
    [
      'items that change places',
      '2. 甲。见第1项。\n1. 乙。见第2项。\n',
      '1. 甲。见第2项。\n2. 乙。见第1项。\n',
    ],
    [
      'a broken line',
      '1. 甲\n3. 乙\n4. 丙的做法，见第\n三项的规定办理。\n',
      '1. 甲\n2. 乙\n3. 丙的做法，见第\n二项的规定办理。\n',
    ],
    [
      'not what the covering letter says',
      '各处室：\n见第3项。\n2026年工作要点\n1. 甲\n3. 乙\n',
      '各处室：\n见第3项。\n2026年工作要点\n1. 甲\n2. 乙\n',
    ],
    ['nor another document', '1. 甲\n3. 乙。按《办法》第三条办。\n', '1. 甲\n2. 乙。按《办法》第三条办。\n'],
  ])('%s', (_, before, after) => expect(renumbered(before)).toEqual({ text: after, unsure: 0 }));

  test('an item of another section is told apart where its number would be another’s', () => {
    const before = '一、甲\n1. 乙\n3. 丙\n二、丁\n1. 戊\n2. 己\n三、庚\n1. 见第2项。\n';
    expect(renumbered(before).text).toBe(
      '一、甲\n1. 乙\n2. 丙\n二、丁\n1. 戊\n2. 己\n三、庚\n1. 见第二部分的第2项。\n',
    );
  });

  test('what nobody can know is said', () => {
    // Was item 3 deleted, or is it the one that now bears a 4?
    expect(renumbered('1. 甲\n2. 乙\n4. 丙\n5. 见第3项。\n').unsure).toBe(1);
    // Not there before, and not there after.
    expect(renumbered('1. 甲\n3. 乙。见第75项。\n')).toEqual({
      text: '1. 甲\n2. 乙。见第75项。\n',
      unsure: 0,
    });
    // The second 2 is the wrong one: it will be 3.
    expect(renumbered('1. 甲\n2. 乙\n2. 丙\n3. 见第2项。\n').text).toBe(
      '1. 甲\n2. 乙\n3. 丙\n4. 见第2项。\n',
    );
  });
});

describe('a part of the plan', () => {
  const plan = '一、甲\n1. 乙\n3. 丙\n三、丁\n①戊\n5. 己\n③庚\n见第5项。\n四、辛\n8. 壬\n';
  test.each<[RenumberScope, string, string]>([
    ['level', '辛', '一、甲\n1. 乙\n3. 丙\n二、丁\n①戊\n5. 己\n③庚\n见第5项。\n三、辛\n8. 壬\n'],
    ['level', '己', '一、甲\n1. 乙\n2. 丙\n三、丁\n①戊\n3. 己\n③庚\n见第3项。\n四、辛\n4. 壬\n'],
    ['section', '见第5项', '一、甲\n1. 乙\n3. 丙\n三、丁\n①戊\n4. 己\n①庚\n见第4项。\n四、辛\n8. 壬\n'],
  ])('%s at %s', (scope, at, after) => expect(renumbered(plan, scope, at).text).toBe(after));

  test('where there is none', () => {
    expect(renumber(planOf('前言\n一、甲\n'), 'level', 0)).toBeNull();
    expect(renumber(planOf('1. 甲\n2. 乙\n'), 'section', 0)).toBeNull();
    expect(renumber(planOf('一、甲\n附件：乙\n'), 'level', 7)).toBeNull();
  });
});

describe('locked numbers', () => {
  const LOCK = '%% yaodian-lock-number';
  test.each([
    [
      'stay, and the sequence goes on from them',
      `1. 甲\n3. 乙\n${LOCK} -- 与省厅一致\n10. 丙\n12. 丁\n`,
      `1. 甲\n2. 乙\n${LOCK} -- 与省厅一致\n10. 丙\n11. 丁\n`,
    ],
    ['also the first', `${LOCK}\n5. 甲\n5. 乙\n`, `${LOCK}\n5. 甲\n6. 乙\n`],
    [
      'with notes and blank lines between',
      `1. 甲\n${LOCK}\n\n%% 注\n5. 乙\n2. 丙\n`,
      `1. 甲\n${LOCK}\n\n%% 注\n5. 乙\n6. 丙\n`,
    ],
    ['only the paragraph that follows', `${LOCK}\n前言\n3. 甲\n`, `${LOCK}\n前言\n1. 甲\n`],
  ])('%s', (_, before, after) => expect(renumbered(before).text).toBe(after));
});
