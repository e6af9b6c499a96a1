import { describe, expect, test } from 'vitest';
import { addAlias, addGroup, addOffice, readOfficesText } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';
import { edited } from '../edited';

const directoryOf = (text: string) => {
  const { directory, problems } = readOfficesText(text, readYaml);
  expect(problems).toEqual([]);
  return directory;
};

describe('a new office is written as the others are', () => {
  test.each([
    ['an empty file', '', 'offices:\n  - name: 新处\n'],
    ['a note alone', '# 名录', '# 名录\noffices:\n  - name: 新处\n'],
    ['entries', 'offices:\n  - name: 甲处\n', 'offices:\n  - name: 甲处\n  - name: 新处\n'],
    ['no indentation', 'offices:\n- name: 甲处 # 注\n', 'offices:\n- name: 甲处 # 注\n- name: 新处\n'],
    ['names alone', 'offices:\n    -  甲处\n', 'offices:\n    -  甲处\n    -  新处\n'],
    ['a list in brackets', 'offices: [甲处, "乙处"] # 注\n', 'offices: [甲处, "乙处", 新处] # 注\n'],
    ['empty brackets', 'offices: []\n', 'offices: [新处]\n'],
    ['nothing after the key', 'offices: # 空\n', 'offices: # 空\n  - name: 新处\n'],
    [
      'Chinese keys, more keys below, line ends',
      '处室:\r\n  - 名称: 甲处\r\n    别名: [甲]\r\n\r\n# 统称\r\n统称: [各处室]\r\n',
      '处室:\r\n  - 名称: 甲处\r\n    别名: [甲]\r\n  - 名称: 新处\r\n\r\n# 统称\r\n统称: [各处室]\r\n',
    ],
    ['other keys alone', 'groups: [各处室]', 'groups: [各处室]\noffices:\n  - name: 新处'],
    [
      'a text of several lines',
      'offices:\n  - name: 甲处\n    duties: |\n      一\n      二\n\ngroups: [各处室]\n',
      'offices:\n  - name: 甲处\n    duties: |\n      一\n      二\n  - name: 新处\n\ngroups: [各处室]\n',
    ],
    ['full-width colons', '处室：\n  - 名称：甲处\n', '处室：\n  - 名称：甲处\n  - 名称: 新处\n'],
  ])('%s', (_, before, after) => {
    const edit = addOffice(before, '新处', 'office', readYaml);
    expect(edit && edited(before, [edit])).toBe(after);
    if (!after.includes('：')) expect(directoryOf(after).byName('新处')).toBeDefined();
  });

  test('of another kind', () => {
    const text = 'offices:\n  - 甲处\n';
    const edit = addOffice(text, '市财政局', 'external', readYaml);
    const after = 'offices:\n  - 甲处\n  - name: 市财政局\n    kind: external\n';
    expect(edit && edited(text, [edit])).toBe(after);
    expect(directoryOf(after).byName('市财政局')?.kind).toBe('external');
  });

  test('with a name that YAML would read otherwise', () => {
    for (const name of ['120', 'no', '甲: 乙', '- 甲', '甲 #乙', '"甲"']) {
      const edit = addOffice('offices:\n  - 甲处\n', name, 'office', readYaml);
      const after = edited('offices:\n  - 甲处\n', edit === null ? [] : [edit]);
      expect(directoryOf(after).byName(name), after).toBeDefined();
    }
  });

  test.each(['offices: [甲', 'offices: 甲处\n', '- 甲处\n', '{offices: {}}'])('not into %s', (text) =>
    expect(addOffice(text, '新处', 'office', readYaml)).toBeNull(),
  );
});

describe('a new alias is written as the others are', () => {
  test.each([
    [
      'no aliases',
      'offices:\n  - name: 甲处 # 注\n    kind: party\n',
      'offices:\n  - name: 甲处 # 注\n    aliases: [新]\n    kind: party\n',
    ],
    [
      'a list in brackets',
      'offices:\n  - name: 甲处\n    aliases: [甲]\n',
      'offices:\n  - name: 甲处\n    aliases: [甲, 新]\n',
    ],
    [
      'empty brackets',
      'offices:\n  - name: 甲处\n    aliases: []\n',
      'offices:\n  - name: 甲处\n    aliases: [新]\n',
    ],
    [
      'a list of lines',
      'offices:\n  - name: 甲处\n    aliases:\n      - 甲 # 旧\n  - name: 乙处\n',
      'offices:\n  - name: 甲处\n    aliases:\n      - 甲 # 旧\n      - 新\n  - name: 乙处\n',
    ],
    [
      'a single text',
      'offices:\n  - name: 甲处\n    aliases: "甲"\n',
      'offices:\n  - name: 甲处\n    aliases: "甲、新"\n',
    ],
    [
      'nothing after the key',
      '处室:\n  - 名称: 甲处\n    别名:\n',
      '处室:\n  - 名称: 甲处\n    别名: [新]\n',
    ],
    ['Chinese keys', '处室:\n  - 名称: 甲处\n', '处室:\n  - 名称: 甲处\n    别名: [新]\n'],
    [
      'a name alone',
      'offices:\n  - 甲处 # 注\n  - 乙处\n',
      'offices:\n  - name: 甲处 # 注\n    aliases: [新]\n  - 乙处\n',
    ],
    ['a name alone in brackets', 'offices: [甲处, 乙处]\n', 'offices: [{name: 甲处, aliases: [新]}, 乙处]\n'],
    ['an entry in brackets', 'offices: [{name: "甲处"}]\n', 'offices: [{name: "甲处", aliases: [新]}]\n'],
  ])('%s', (_, before, after) => {
    expect(edited(before, addAlias(before, '甲处', '新', readYaml) ?? [])).toBe(after);
    expect(directoryOf(after).find('新')?.office.name).toBe('甲处');
  });

  test('not for an office that is not there', () =>
    expect(addAlias('offices: [甲处]', '乙处', '新', readYaml)).toBeNull());
});

describe('a new group is written as the others are', () => {
  test.each([
    ['an empty file', '', 'groups: [新]\n'],
    ['no groups', 'offices:\n  - name: 甲处 # 注\n', 'offices:\n  - name: 甲处 # 注\ngroups: [新]\n'],
    ['groups', 'groups: [各处室]\noffices: [甲处]\n', 'groups: [各处室, 新]\noffices: [甲处]\n'],
    ['Chinese keys', '处室: [甲处]\n统称:\n- 各处室\n', '处室: [甲处]\n统称:\n- 各处室\n- 新\n'],
  ])('%s', (_, before, after) => {
    const edit = addGroup(before, '新', readYaml);
    expect(edit && edited(before, [edit])).toBe(after);
    expect(directoryOf(after).isGroup('新')).toBe(true);
  });
});
