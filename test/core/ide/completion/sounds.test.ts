import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it, test } from 'vitest';
import { fitting } from '../../../../server/src/core/ide/completion/typed';
import { cpuTime } from '../../../cpuTime';
import { directoryOf } from './offered';

const found = (name: string, typed: string): boolean =>
  fitting([{ kind: 'office', text: name }], typed).length === 1;

/** As someone would type it who reads the name right: polyphones by their words. */
const sounds = (name: string): string[] =>
  pinyin(name.replace(/\P{Script=Han}/gu, ''), { toneType: 'none', type: 'array', v: true });

const NAMES = [
  '重庆市教育局',
  '长沙市财政局',
  '会计处',
  '中国人民银行',
  '行政审批处',
  '参事室',
  '调研室',
  '藏族自治州',
  '市都市圈办',
  '厦门市商务局',
  '亳州市卫生健康委',
  '衢州市司法局',
  '乐清市民政局',
  '乐山市水利局',
  '统计调查处',
  '曾都区应急局',
  '市住房和城乡建设局',
  '旅游处',
  '绿化处',
];

const LISTED = ['examples/offices.yaml', 'examples/教育局名录.yaml'].flatMap((file) =>
  directoryOf(readFileSync(file, 'utf8')).offices.map(({ name }) => name),
);

describe('按读音找名称', () => {
  test.each([...new Set([...NAMES, ...LISTED])])('%s', (name) => {
    const syllables = sounds(name);
    const initials = syllables.map((sound) => sound.charAt(0)).join('');
    expect(found(name, syllables.join(''))).toBe(true);
    expect(found(name, initials)).toBe(true);
    expect(found(name, `${syllables[0]}${initials.slice(1)}`)).toBe(true);
    for (let end = 1; end <= initials.length; end++) expect(found(name, initials.slice(0, end))).toBe(true);
  });

  it('不合的不列', () => {
    expect(found('疾控处', 'jkx')).toBe(false);
    expect(found('疾控处', 'jikongchux')).toBe(false);
    expect(found('疾控处', 'jikoc')).toBe(false);
    expect(found('疾控处', '疾空')).toBe(false);
  });

  it('读音有许多断法时也不慢', () => {
    const start = cpuTime();
    expect(found('安南'.repeat(12), 'nan'.repeat(13))).toBe(false);
    expect(found('是'.repeat(20), `${'sh'.repeat(18)}x`)).toBe(false);
    // Without keeping what led nowhere this takes minutes.
    expect(cpuTime() - start).toBeLessThan(2000);
  });

  it('编辑器自己筛选时，汉字、首字母和全拼都对得上', () => {
    const [entry] = fitting([{ kind: 'office', text: '疾控处' }], '');
    expect(entry?.filter).toBe('疾控处 jkc jikongchu');
    const [typed] = fitting([{ kind: 'office', text: '疾控处' }], 'jk');
    expect(typed?.filter).toBe('jk 疾控处 jkc jikongchu');
  });
});
