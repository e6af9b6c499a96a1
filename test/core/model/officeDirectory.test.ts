import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_BUT_NAME, type Office } from '../../../server/src/core/model/office';
import { OfficeDirectory } from '../../../server/src/core/model/officeDirectory';

function office(name: string, more: Partial<Office> = {}): Office {
  return {
    name,
    nameSpan: { start: 0, end: 0 },
    start: 0,
    end: 0,
    ...NOTHING_BUT_NAME,
    ...more,
  };
}

const directory = new OfficeDirectory({
  body: '无锡市卫生健康委员会',
  groups: ['各相关处室', '等机关各处室'],
  offices: [
    office('办公室（对外合作交流处）'),
    office('疾控处', { fullName: '疾病预防控制处', aliases: ['疾病控制处'] }),
    office('医政处'),
    office('中医药处'),
    office('中医医政处'),
    office('规划信息处', { fullName: '规划发展与信息化处' }),
    office('体制改革股（加挂药物政策股牌子）'),
    office('应急办', { fullName: '卫生应急办公室' }),
    office('机关党委', { kind: 'party' }),
    office('市财政局', { kind: 'external' }),
    office('人社局', { kind: 'external' }),
    office('市教育局', { kind: 'external' }),
    office('省教育局', { kind: 'external' }),
  ],
});

describe('find', () => {
  const cases: [written: string, found: string][] = [
    ['疾控处', '疾控处 name'],
    ['疾病预防控制处', '疾控处 fullName'],
    ['疾病控制处', '疾控处 alias'],
    ['办公室（对外合作交流处）', '办公室（对外合作交流处） name'],
    ['办公室(对外合作交流处)', '办公室（对外合作交流处） spacing'],
    ['办公室', '办公室（对外合作交流处） withoutBracket'],
    ['对外合作交流处', '办公室（对外合作交流处） withoutBracket'],
    ['办公室（值班室）', '–'],
    ['药物政策股', '体制改革股（加挂药物政策股牌子） withoutBracket'],
    ['医政处（药政处）', '医政处 withoutBracket'],
    ['财政局', '市财政局 withoutPrefix'],
    ['市人社局', '人社局 withoutPrefix'],
    ['省财政局', '–'],
    ['教育局', '–'],
    ['委机关党委', '机关党委 withoutPrefix'],
    ['疾 控　处', '疾控处 spacing'],
    ['疾病预防 控制处', '疾控处 spacing'],
    // Never a part of a name, never a guess.
    ['政处', '–'],
    ['控处', '–'],
    ['医药处', '–'],
    ['中药处', '–'],
    ['各相关处室', '–'],
    ['', '–'],
    ['（）', '–'],
    ['__proto__', '–'],
  ];
  it.each(cases)('%s is %s', (written, found) => {
    const match = directory.find(written);
    expect(match === undefined ? '–' : `${match.office.name} ${match.by}`).toBe(found);
  });

  it('takes a name before another office’s alias', () => {
    const both = new OfficeDirectory({
      offices: [office('疾控一处', { aliases: ['疾控处'] }), office('疾控处', { until: 2023 })],
    });
    expect(both.find('疾控处')?.office.until).toBe(2023);
  });

  it('takes another body before an office of one’s own where the level is left out', () => {
    const both = new OfficeDirectory({
      offices: [office('市审计局'), office('县审计局', { kind: 'external' })],
    });
    expect(both.find('审计局')?.office.name).toBe('县审计局');
  });

  it('never throws, and finds every name it lists', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (names) => {
        const any = new OfficeDirectory({ offices: names.map((name) => office(name)) });
        for (const name of names) {
          expect(any.find(name)?.office.name).toBe(name);
          any.nearest(name, 3);
          any.isGroup(name);
        }
      }),
    );
  });
});

describe('nearest', () => {
  const cases: [written: string, found: string][] = [
    ['中药处', '中医药处'],
    ['疾控外', '疾控处'],
    ['规划信处', '规划信息处'],
    ['规化信息出', '规划信息处'],
    ['疾病预防空制处', '疾控处'],
    ['疾 控 处', '疾控处'],
    ['中医政处', '医政处 中医药处 中医医政处'],
    ['中医医政处', '中医医政处 中医药处'],
    ['医政处', '医政处'],
    ['环保局', ''],
    ['', ''],
  ];
  it.each(cases)('%s: %s', (written, found) => {
    expect(
      directory
        .nearest(written, 3)
        .map((one) => one.name)
        .join(' '),
    ).toBe(found);
  });

  it('gives no more than asked for', () => {
    expect(directory.nearest('中医政处', 1).map((one) => one.name)).toEqual(['医政处']);
    expect(directory.nearest('中医政处', 0)).toEqual([]);
  });
});

describe('groups', () => {
  it.each([
    ['各相关处室', true],
    ['等各相关处室', true],
    ['各 相关处室', true],
    ['机关各处室', true],
    ['疾控处', false],
    ['', false],
  ])('%s: %s', (name, group) => {
    expect(directory.isGroup(name)).toBe(group);
  });
});

describe('years', () => {
  const renamed = new OfficeDirectory({
    offices: [
      office('医政医管处', { until: 2021, successor: '医政处' }),
      office('医政处', { from: 2022, until: 2024, successor: '医政司' }),
      office('医政管理处', { from: 2025, aliases: ['医政司'] }),
      office('甲处', { until: 2020, successor: '乙处' }),
      office('乙处', { until: 2020, successor: '甲处' }),
      office('丙处', { until: 2020, successor: '丁处' }),
    ],
  });
  it.each([
    ['医政医管处', 2023, '医政处'],
    ['医政医管处', 2026, '医政管理处'],
    ['医政处', 2026, '医政管理处'],
    ['医政管理处', 2026, '–'],
    ['甲处', 2026, '–'],
    ['甲处', 2019, '乙处'],
    ['丙处', 2026, '–'],
  ])('the successor of %s in %i is %s', (name, year, successor) => {
    const from = renamed.byName(name);
    expect(from && (renamed.successorOf(from, year)?.name ?? '–')).toBe(successor);
  });

  it('both bounds are years in which the name is right', () => {
    const one = renamed.byName('医政处');
    expect([2021, 2022, 2024, 2025].map((year) => one && renamed.isCurrent(one, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('names in use', () => {
    expect(renamed.namesInUse(2022)).toEqual(['医政处']);
    expect(renamed.namesInUse()).toEqual(['医政管理处']);
  });
});

describe('an empty directory', () => {
  it('knows nothing', () => {
    expect(OfficeDirectory.empty.isEmpty).toBe(true);
    expect(OfficeDirectory.empty.find('疾控处')).toBeUndefined();
    expect(OfficeDirectory.empty.nearest('疾控处', 3)).toEqual([]);
    expect(OfficeDirectory.empty.body).toBeNull();
    expect(directory.isEmpty).toBe(false);
  });
});
