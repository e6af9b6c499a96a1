import { describe, expect, test } from 'vitest';
import data from '../../../../server/src/core/data/roles.json';
import { createRoleLexicon } from '../../../../server/src/core/syntax/tags';

const lexicon = createRoleLexicon();

describe('kinds', () => {
  test.each([
    ['牵头处室', 'lead'],
    ['主办单位', 'lead'],
    ['牵头责任单位', 'lead'],
    ['主要责任单位', 'lead'],
    ['协同配合单位', 'support'],
    ['其他责任单位', 'support'],
    ['主要协作单位', 'support'],
    ['参加单位', 'support'],
    ['责任主体', 'responsible'],
    ['承办处室', 'responsible'],
    ['落实单位', 'responsible'],
    ['分管县领导', 'person'],
    ['责任人', 'person'],
    ['办结时限', 'deadline'],
    ['量化指标', 'target'],
    ['市级牵头单位', 'lead'],
    ['无锡市责任单位', 'responsible'],
    ['责 任 人', 'person'],
    ['责任单位（牵头处室）', 'responsible'],
    ['责任部室', 'responsible'],
    ['牵头司局', 'lead'],
    ['配合站所', 'support'],
    ['责任镇街', 'responsible'],
    ['监管责任单位', 'responsible'],
    ['责任干部', null],
    ['牵头处事', null],
    ['处室', null],
    ['', null],
  ])('%s is %s', (label, kind) => {
    expect(lexicon.kindOf(label)).toBe(kind);
  });
});

describe('the nearest label', () => {
  test.each([
    ['牵头处事', '牵头处室'],
    ['牵头出室', '牵头处室'],
    ['头牵处室', '牵头处室'],
    ['配合处', '配合处室'],
    ['责任单单位', '责任单位'],
    ['时间结点', '时间节点'],
    ['参建单位', null],
    ['疾控处', null],
    ['附件', null],
  ])('of %s is %s', (label, nearest) => {
    expect(lexicon.nearest(label)).toBe(nearest);
  });
});

test('words of the settings come after the built-in ones and win', () => {
  const extended = createRoleLexicon({ lead: ['主责专班', '承办处室'], support: [' '] });
  expect(extended.kindOf('主责专班')).toBe('lead');
  expect(extended.kindOf('承办处室')).toBe('lead');
  expect(extended.labels().at(-1)).toBe('主责专班');
  expect(lexicon.labels()[0]).toBe('牵头处室');
});

test('every group of words says where it comes from', () => {
  const groups = [
    ...data.labels,
    ...data.verbs,
    data.prefixes,
    data.notLabels,
    data.eventLabels,
    data.adverbs,
  ];
  expect(groups.filter((group) => group.source.length < 8)).toEqual([]);
  const known = new Set(lexicon.labels());
  expect(data.notLabels.words.filter((word) => known.has(word))).toEqual([]);
});
