import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../server/src/core';
import { planOf } from './plan';

const TEXT = [
  '2026年工作要点',
  '一、公共卫生',
  '1. 疾病防控。接种率达到95%以上，详见第二项。（牵头处室：疾控处；配合处室：基层处、',
  '妇幼处）',
  '2. 衛(wèi)生監(jiān)督。（责任处室：監(jiān)督处）',
  '（此件公开发布）',
].join('\n');

const plan = planOf(TEXT);
const place = (marker: string, shift = 0) => placeAt(plan, TEXT.indexOf(marker) + shift);

describe('placeAt', () => {
  it('序号', () => {
    expect(place('1. 疾病')?.onOrdinal).toBe(true);
    expect(place('疾病防控', 1)?.onOrdinal).toBe(false);
    expect(place('疾病防控', 1)?.node?.ordinal.value).toBe(1);
    expect(place('2026年')?.node).toBeNull();
  });

  it('处室与角色', () => {
    expect(place('疾控处')).toMatchObject({ role: { kind: 'lead' }, mention: { name: '疾控处' } });
    expect(place('疾控处', 3)).toMatchObject({ role: { kind: 'lead' }, mention: { name: '疾控处' } });
    expect(place('妇幼处', 1)).toMatchObject({ role: { kind: 'support' }, mention: { name: '妇幼处' } });
    expect(place('牵头处室')).toMatchObject({ role: { kind: 'lead' }, mention: null });
    expect(place('監(jiān)督处', 7)?.mention?.name).toBe('監督处');
  });

  it('指标与引用', () => {
    expect(place('95%')?.target?.value).toBe(95);
    expect(place('第二项', 1)?.reference?.reference.item?.value).toBe(2);
  });

  it('任何位置都有回答', () => {
    for (let offset = 0; offset <= TEXT.length; offset++) {
      const found = placeAt(plan, offset);
      expect(found).not.toBeNull();
      expect(found?.offset).toBeLessThanOrEqual(found?.at.text.length ?? 0);
    }
  });
});
