import { describe, expect, it } from 'vitest';
import { edited } from '../../edited';
import { formatEdits, formatted, rangeEdits } from './formatted';

const HEAD = '2026年全市工作要点\n为做好今年工作，现提出以下要点。\n一、甲乙\n';
/** The lines of the body after formatting. */
const body = (lines: readonly string[]): string[] =>
  formatted(HEAD + lines.join('\n'))
    .slice(HEAD.length)
    .split('\n');

describe('序号', () => {
  it.each([
    ['(一)丙。抓好落实。', '（一）丙。抓好落实。'],
    ['（一）、丙。抓好落实。', '（一）丙。抓好落实。'],
    ['1、丙。抓好落实。', '1.丙。抓好落实。'],
    ['1．丙。抓好落实。', '1.丙。抓好落实。'],
    ['　　１．丙。抓好落实。', '　　1.丙。抓好落实。'],
  ])('%s', (before, after) => {
    expect(body([before])).toEqual([after]);
  });

  it('空格照多数', () => {
    const items = ['1. 丙。抓好。', '2. 丁。抓好。', '3. 戊。抓好。', '4. 己。抓好。', '5.庚。抓好。'];
    expect(body(items)[4]).toBe('5. 庚。抓好。');
  });

  it('值不动，锁定的也一样', () => {
    expect(body(['3、丙。', '3、丁。', '%% yaodian-lock-number', '9、戊。'])).toEqual([
      '3.丙。',
      '3.丁。',
      '%% yaodian-lock-number',
      '9.戊。',
    ]);
  });
});

describe('责任标注', () => {
  it.each([
    ['（牵头处室: 疾控处 ; 配合处室 ：应急办 、基层处）', '（牵头处室：疾控处；配合处室：应急办、基层处）'],
    ['(牵头处室:疾控处;配合处室:应急办)', '（牵头处室：疾控处；配合处室：应急办）'],
    ['（配合处室：应急办；牵头处室：疾控处）', '（牵头处室：疾控处；配合处室：应急办）'],
    ['（配合处室:应急办 ,基层处; 牵头处室：疾控处；）', '（牵头处室：疾控处；配合处室：应急办、基层处）'],
    ['（牵头处室：疾控处、、应急办；）', '（牵头处室：疾控处、应急办）'],
    ['（牵头处室：疾控处，应急办）', '（牵头处室：疾控处、应急办）'],
    ['（疾控处 / 应急办）', '（疾控处/应急办）'],
    ['（疾控处 牵头,应急办 配合）', '（疾控处牵头，应急办配合）'],
    ['（完成时限：6月底前；责任处室：疾控处）', '（完成时限：6月底前；责任处室：疾控处）'],
  ])('%s', (before, after) => {
    expect(body([`1. 丙。抓好落实。${before}`])).toEqual([`1. 丙。抓好落实。${after}`]);
  });

  it('完成时限等照多数放在处室之后', () => {
    const tags = Array(5).fill('（责任处室：疾控处；完成时限：6月底前）');
    const items = (last: string) => [...tags, last].map((one, i) => `${i + 1}. 丙。抓好落实。${one}`);
    const last = '（完成时限：6月底前；责任人：张三；牵头处室：疾控处；配合处室：应急办）';
    expect(body(items(last))[5]).toBe(
      '6. 丙。抓好落实。（牵头处室：疾控处；配合处室：应急办；完成时限：6月底前；责任人：张三）',
    );
    const few = items(last).slice(3);
    expect(body(few)).toEqual(few);
  });

  it('右括号之前的句号', () => {
    expect(body(['1. 丙。抓好落实。（牵头处室：疾控处,应急办 。）'])).toEqual([
      '1. 丙。抓好落实。（牵头处室：疾控处、应急办）',
    ]);
  });

  it('单独成行的', () => {
    expect(body(['1. 丙。抓好落实。', '责任单位: 教育局 ,财政局'])).toEqual([
      '1. 丙。抓好落实。',
      '责任单位：教育局、财政局',
    ]);
  });
});

describe('空格', () => {
  it.each([
    ['1. 丙。抓好落实。  ', '1. 丙。抓好落实。'],
    ['1. 丙。 抓好 2026 年工作 ，达到 95 %以上。', '1. 丙。抓好2026年工作，达到95%以上。'],
    ['　　1. 丙。抓好落实。', '　　1. 丙。抓好落实。'],
    ['1. 提高站位 加强领导', '1. 提高站位 加强领导'],
    ['1.1 制定方案，报送审核。', '1.1 制定方案，报送审核。'],
    ['5 戊，抓好落实。', '5 戊，抓好落实。'],
    ['5 月底前，抓好落实。', '5月底前，抓好落实。'],
    ['完成时限：2026 年 12 月底前', '完成时限：2026年12月底前'],
    [
      '1. 丙。抓好落实。（牵头处室：疾控处；完成时限：第 3 季度，6 月 30 日前）',
      '1. 丙。抓好落实。（牵头处室：疾控处；完成时限：第3季度，6月30日前）',
    ],
    ['1. 丙。抓好落实。（牵头处室：120 急救科）', '1. 丙。抓好落实。（牵头处室：120 急救科）'],
    ['1. 丙。使用 Office Open XML 格式。', '1. 丙。使用Office Open XML格式。'],
  ])('%s', (before, after) => {
    expect(body([before])).toEqual([after]);
  });

  it('版头和落款的排版不动', () => {
    const text = `　　　　市卫发〔2026〕1号\n\n\n${HEAD}1. 丙。\n\n\n附件：1.任务表\n\n\n　　　　　　市卫生健康委\n　　　　　　2026年1月5日\n`;
    expect(formatted(text)).toBe(text);
  });
});

describe('空行', () => {
  const items = (gap: (i: number) => string) =>
    [...'丙丁戊己庚辛'].map((name, i) => `${i > 0 ? gap(i) : ''}${i + 1}. ${name}。抓好落实。\n`).join('');

  it('连续的只留一行', () => {
    expect(formatted(`${HEAD}1. 丙。\n\n\n\n2. 丁。\n`)).toBe(`${HEAD}1. 丙。\n\n2. 丁。\n`);
  });

  it('多数没有，就都没有；多数有一行，就都有一行', () => {
    expect(formatted(HEAD + items((i) => (i === 3 ? '\n' : '')))).toBe(HEAD + items(() => ''));
    const spaced = items((i) => (i === 3 ? '' : '\n\n'));
    expect(formatted(`${HEAD}\n${spaced}`)).toBe(`${HEAD}\n${items(() => '\n')}`);
  });

  it('说不上多数，就照旧', () => {
    const half = HEAD + items((i) => (i % 2 === 0 ? '\n' : ''));
    expect(formatted(half)).toBe(half);
  });

  it('批注前后的、文末的不动', () => {
    const text = `${HEAD}${items(() => '')}\n%% 待核\n\n7. 壬。\n\n\n`;
    expect(formatted(text)).toBe(text);
  });

  it('隔开两段的空行留着', () => {
    const text = `${HEAD}1. 丙。抓好落实，\n\n\n\n加强检查，确保完成。\n`;
    expect(formatted(text)).toBe(text);
  });
});

describe('不动的', () => {
  it.each([
    ['只有序号', '1、 '],
    ['标注还没写完', '1. 丙。抓好落实。（牵头处室: 疾控处 ,'],
    ['标注缺名称', '1. 丙。抓好落实。（牵头处室: ）'],
    ['单独成行的标注还没写完', '责任单位: 教育局、'],
    ['备注', '%%  待核 ,2026 年   '],
    ['正文标点', '1. 丙,丁;戊:己。'],
    ['缺号、重号', '1. 丙。\n1. 丁。\n4. 戊。'],
    ['断行', '1. 丙。抓好落实，加强检\n查，确保完成。'],
  ])('%s', (_, line) => {
    expect(body([line]).join('\n')).toBe(line);
  });

  it('文首设置', () => {
    const text = `---\n标题:  甲  \n---\n${HEAD}`;
    expect(formatted(text)).toBe(text);
  });

  it('停用的规则', () => {
    const line = '1、丙。抓好 2026 年工作。';
    expect(formatted(HEAD + line, { 'numbering/ordinal-style': 'off', text: 'off' })).toBe(HEAD + line);
    const silenced = `%% yaodian-disable-next-line numbering/ordinal-style, text/space\n${line}`;
    expect(body([silenced]).join('\n')).toBe(silenced);
  });
});

describe('关掉的', () => {
  const off = { 'text/space': 'off', 'tag/separator': 'off' } as const;
  it.each([
    ['blanks', '1. 丙。抓好落实。（牵头处室： 疾控处 ；配合处室：应急办） '],
    ['blankLines', '1. 丙。抓好落实。\n\n\n\n2. 丁。抓好落实。'],
    [
      'roleOrder',
      `${[1, 2, 3, 4, 5].map((n) => `${n}. 丙。抓好落实。（责任处室：疾控处；完成时限：6月底前）\n`).join('')}6. 丙。抓好落实。（完成时限：6月底前；责任处室：疾控处）`,
    ],
  ])('%s', (step, text) => {
    expect(formatted(HEAD + text, off)).not.toBe(HEAD + text);
    expect(formatted(HEAD + text, off, { [step]: false })).toBe(HEAD + text);
  });
});

describe('改得最少', () => {
  it('逐处修改', () => {
    const text = `${HEAD}1. 丙。抓好 2026年工作。\n2. 丁。抓好落实。（牵头处室:疾控处） \n`;
    expect(formatEdits(text).map(({ span, newText }) => [text.slice(span.start, span.end), newText])).toEqual(
      [
        [' ', ''],
        [':', '：'],
        [' ', ''],
      ],
    );
  });

  it('空行和序号都要改时，中间的序号不动', () => {
    const text = `${HEAD}\n\n（一） 丙。\n（二）丁。\n（三）戊。\n（四）己。\n（五）庚。\n`;
    expect(formatEdits(text).map(({ span, newText }) => [text.slice(span.start, span.end), newText])).toEqual(
      [
        ['\n\n', ''],
        [' ', ''],
      ],
    );
  });

  it('换行符和文件头的标记都在', () => {
    const text = `\ufeff${HEAD}1、丙。抓好落实。 \n\n\n2、丁。\n`.replaceAll('\n', '\r\n');
    const after = `\ufeff${HEAD}1.丙。抓好落实。\n\n2.丁。\n`.replaceAll('\n', '\r\n');
    expect(formatted(text)).toBe(after);
    expect(formatted('\ufeff  \n\n\n一、甲\n')).toMatch(/^\ufeff/);
  });
});

describe('部分', () => {
  const text = `${HEAD}1、丙。 抓好。（配合处室：应急办 ；牵头处室：疾控处）\n2、丁。 抓好。\n`;
  const part = (from: string, to: string) =>
    edited(text, rangeEdits(text, text.indexOf(from), text.indexOf(to) + to.length));

  it('只改选中的', () => {
    expect(part('2、丁', '2、丁。 ')).toBe(text.replace('2、丁。 ', '2.丁。'));
    expect(part('丙', '抓好')).toBe(text.replace('丙。 ', '丙。'));
  });

  it('一处标注要么全改，要么不改', () => {
    expect(part('（配合', '应急办 ；')).toBe(text);
    expect(part('（配合', '疾控处）')).toBe(
      text.replace('配合处室：应急办 ；牵头处室：疾控处', '牵头处室：疾控处；配合处室：应急办'),
    );
  });
});
