import { expect, test } from 'vitest';
import { OfficeDirectory, summarizedSections, summarizeSection } from '../../../server/src/core';
import { planOf } from './plan';

/** Every section with what it comes to. */
function summaries(text: string, directory = OfficeDirectory.empty): string[] {
  const plan = planOf(text);
  return summarizedSections(plan).map(({ start, end }) => {
    const { items, leading, responsible, targets } = summarizeSection(plan, directory, start) ?? {};
    return `${text.slice(start, end)} ${items} ${leading} ${responsible} ${targets}`;
  });
}

test('items below sub-sections count, points do not; an office that leads twice is one', () => {
  const text = `一、甲
（一）乙
1. 丙。建成5家。（牵头处室：疾控处；配合处室：基层处）
（1）丁。达到95%以上。
（二）戊
2. 己。（牵头处室：疾控处、应急办）
3. 庚。（责任处室：科教处、各相关处室）
二、辛
`;
  expect(summaries(text)).toEqual(['一、甲 3 2 1 2']);
});

test('two names of one office are one', () => {
  const office = {
    name: '疾控处',
    nameSpan: { start: 0, end: 0 },
    start: 0,
    end: 0,
    fullName: '疾病预防控制处',
    aliases: [],
    from: null,
    until: null,
    successor: null,
    duties: null,
    kind: 'office' as const,
  };
  const text = '一、甲\n1. 乙。（牵头处室：疾控处）\n2. 丙。（牵头处室：疾病预防控制处）\n';
  expect(summaries(text)).toEqual(['一、甲 2 2 0 0']);
  expect(summaries(text, new OfficeDirectory({ offices: [office] }))).toEqual(['一、甲 2 1 0 0']);
});

test('a place that is no section any more has no summary', () => {
  const plan = planOf('一、甲\n1. 乙。\n');
  expect(summarizeSection(plan, OfficeDirectory.empty, 4)).toBeNull();
  expect(summarizeSection(planOf(''), OfficeDirectory.empty, 0)).toBeNull();
});

test('what headings and their own tags say counts, as in the views', () => {
  const text = `一、甲
今年新建学校10所以上。（责任单位：市教育局）
（一）乙
全年培训500人次以上。（市财政局牵头，各相关处室配合）
1. 丙。
2. 丁。（责任单位：市教育局、各区）
`;
  expect(summaries(text)).toEqual(['一、甲 2 1 1 2']);
});

test('an office that answers beside a leader is counted too', () => {
  expect(summaries('一、甲\n1. 乙。（牵头处室：疾控处；责任处室：基层处）\n')).toEqual(['一、甲 1 1 1 0']);
});
