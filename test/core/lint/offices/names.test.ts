import { describe, expect, it } from 'vitest';
import { bodyClass, isOpenName } from '../../../../server/src/core/lint/offices/bodies';
import { slipIn } from '../../../../server/src/core/lint/offices/malformed';
import { probablyOneOffice } from '../../../../server/src/core/lint/offices/similar';
import { OfficeDirectory } from '../../../../server/src/core/model/officeDirectory';

describe('名称是什么机构的', () => {
  it.each([
    ['疾控处', 'office'],
    ['市场监管处', 'office'],
    ['市政处', 'office'],
    ['机关党委', 'office'],
    ['市编办', 'organ'],
    ['市委办公室', 'organ'],
    ['人社局', 'organ'],
    ['市疾控中心', 'organ'],
    ['疾控中心', 'affiliate'],
    ['海陵区', 'place'],
    ['医改专班', 'panel'],
  ])('%s', (name, expected) => {
    expect(bodyClass(name)).toBe(expected);
  });

  it.each(['委机关', '属地政府', '公立医院', '见附件1', '局属单位', '二级以上公立医院', '6个城区'])(
    '泛指：%s',
    (name) => {
      expect(isOpenName(name)).toBe(true);
    },
  );

  it.each(['疾控处', '市第一人民医院', '城东街道', '第二人民医院'])('不是泛指：%s', (name) => {
    expect(isOpenName(name)).toBe(false);
  });
});

describe('不像名称的文字', () => {
  it.each([
    ['组织 人事处', 'blank'],
    ['工　会', 'blank'],
    ['疾控处2', 'digits'],
    ['1疾控处', 'digits'],
    ['2024', 'digits'],
    ['疾控处！', 'mark'],
    ['负责全市疫情防控工作统筹协调的牵头处室有关同志们', 'long'],
    ['120急救中心', null],
    ['第2医院', null],
    ['12345热线办', null],
    ['3号线建设处', null],
    ['IT Support组', null],
    ['中国（江苏）自由贸易试验区苏州片区管理委员会', null],
  ])('%s', (name, expected) => {
    expect(slipIn(name, OfficeDirectory.empty)).toBe(expected);
  });
});

describe('可能是同一处室', () => {
  it.each([
    ['疾控处', '疾病预防控制处'],
    ['中药处', '中医药处'],
    ['应急办', '应急处'],
    ['办公室（对外合作处）', '办公室(对外合作处)'],
    ['基层处', '基层卫生处'],
  ])('%s / %s', (one, other) => {
    expect(probablyOneOffice(one, other)).toBe(true);
    expect(probablyOneOffice(other, one)).toBe(true);
  });

  it.each([
    ['医政处', '药政处'],
    ['医政处', '中医医政处'],
    ['科教处', '宣教处'],
    ['综合处', '综合监督处'],
    ['第一人民医院', '第二人民医院'],
    ['监督一处', '监督二处'],
    ['市财政局', '财政局'],
    ['办公室', '办公室（对外合作处）'],
    ['教育处', '教育局'],
    ['市城东街道', '市城西街道'],
  ])('%s / %s 不是', (one, other) => {
    expect(probablyOneOffice(one, other)).toBe(false);
  });
});
