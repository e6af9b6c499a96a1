import { describe, expect, it } from 'vitest';
import { findGarbled, lostBlanks } from '../../../../server/src/core/lint/text/garbled';
import { misdirectedQuotes } from '../../../../server/src/core/lint/text/misdirectedQuotes';
import { notesToReport } from '../../../../server/src/core/lint/text/notes';
import { SpanSet } from '../../../../server/src/core/lint/text/spanSet';
import { straightQuotes } from '../../../../server/src/core/lint/text/straightQuotes';

describe('乱码', () => {
  it.each([
    ['组织基层??颇芰ㄔ设', ['??颇芰ㄔ']],
    ['开展重点??婆嘤?,力争', ['??婆嘤?']],
    ['省级重点???。（责任', ['???']],
    ['药师专家?guī)欤M织实施', ['?guī)']],
    ['建成\ufffd\ufffd个', ['\ufffd\ufffd']],
    ['修缮张\ufffd0\ufffd1村\ufffd', ['\ufffd0\ufffd1', '\ufffd']],
    ['与å¤§å­¦合作', ['å¤§å­¦']],
    ['锟斤拷锟斤拷', ['锟斤拷']],
  ])('%s', (text, wanted) => {
    expect(findGarbled(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  it.each([
    '去哪儿看展?怎么约?',
    '难道没有别的办法??',
    '“怎么办??”',
    'Really?? Yes.',
    '气温37℃，面积3×4米，误差±2°',
    'café、naïve、Zürich',
    '他钥匙锛子都在',
  ])('不是乱码：%s', (text) => {
    expect(findGarbled(text)).toEqual([]);
  });

  it('段首变成问号的空格', () => {
    expect(lostBlanks('??? 今年')).toBe(4);
    expect(lostBlanks('? ? ?泰州市')).toBe(5);
    expect(lostBlanks('?今年')).toBe(0);
    expect(lostBlanks('  今年')).toBe(0);
  });
});

describe('注音', () => {
  it('繁体字和常用的简体字后面的一处也算，别的要有三处', () => {
    expect(notesToReport('衛(wèi)生').notes).toHaveLength(1);
    expect(notesToReport('甪(lù)直').notes).toHaveLength(0);
    expect(notesToReport('卫(wèi)生').notes).toHaveLength(1);
    expect(notesToReport('考虑(lǜ)').notes).toHaveLength(1);
    expect(notesToReport('卫(wèi)生').certain).toBe(false);
    // Rare in all but the name of a place, of several sounds, typed by hand, and another sound than everyone's
    for (const help of ['亳(bó)州', '重(zhòng)点', '卫（wèi）生', '六(lù)安', '蚌(bèng)埠', '厦(shà)'])
      expect(notesToReport(help).notes).toHaveLength(0);
    expect(notesToReport('人(rén)民(mín)公(gōng)社').notes).toHaveLength(3);
  });

  it('字母后面的是那个字仅存的痕迹，留着', () => {
    const notes = notesToReport('臨床重點??瓢l(fā)展規(guī)劃');
    expect(notes.notes.map(({ start }) => start)).toEqual([14]);
  });

  it('括号中的外文不算', () => {
    expect(notesToReport('应用(app)、系统(web)、平台(gis)、体积(ml)').notes).toHaveLength(0);
  });
});

describe('引号', () => {
  it.each([
    ['开展”清风“行动', '开展“清风”行动'],
    ['开展“清风“行动', '开展“清风”行动'],
    ['开展”清风”、“护苗”行动', '开展“清风”、“护苗”行动'],
  ])('%s', (text, wanted) => {
    const marks = [...text];
    for (const at of misdirectedQuotes(text)) marks[at] = text.charAt(at) === '“' ? '”' : '“';
    expect(marks.join('')).toBe(wanted);
  });

  it.each(['开展“清风”行动', '“学‘千万工程’经验”', '“开展，清风行动', '“开展，推进“清风', '说“甲“乙”丙”'])(
    '不动：%s',
    (text) => {
      expect(misdirectedQuotes(text)).toEqual([]);
    },
  );

  it.each([
    ['实施"藏粮于地"战略', '实施“藏粮于地”战略'],
    ['讲好"我的\'三农\'故事"', '讲好“我的‘三农’故事”'],
    ['“藏粮于地"战略', '“藏粮于地”战略'],
    ['55"显示屏和"云平台"', '55"显示屏和“云平台”'],
  ])('直引号：%s', (text, wanted) => {
    const marks = [...text];
    for (const { at, mark } of straightQuotes(text)?.changes ?? []) marks[at] = mark;
    expect(marks.join('')).toBe(wanted);
  });

  it.each(["引进Driver's Eye系统", '选用"Machine Learning: A First Course"教材', '配备55"显示屏'])(
    '不动：%s',
    (text) => {
      expect(straightQuotes(text)?.changes ?? []).toEqual([]);
    },
  );
});

describe('区间', () => {
  it('可以乱序、重叠', () => {
    const set = new SpanSet(
      [{ start: 5, end: 9 }],
      [
        { start: 0, end: 2 },
        { start: 6, end: 7 },
        { start: 3, end: 3 },
      ],
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((at) => set.has(at))).toEqual([0, 1, 5, 6, 7, 8]);
  });
});
