import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTags } from '../../../../server/src/core/syntax/tags';
import { cpuTime } from '../../../cpuTime';
import { directory } from './directory';
import { spanFaults } from './spans';

const WORDS =
  '（ ） ( ) 【 】 〔 〕 [ ] 《 》 “ ” ： : ； ; 、 ， , / ／ 。 ． . · … | 　 等 各相关处室 牵头处室 配合处室 责任单位 牵头 配合 负责 按职责分工 ' +
  '完成时限 责任人 目标 牵头处事 疾控处 应急办 办公室 市教育局 和 会同 由 工作 级 高等教育处 2024年6月底前 1 95% 下同 列第一位的为牵头单位 （牵头） (配合) 〔总牵头〕 【牵头单位】 ［协助 甲 A 𬭚 \ud800 \n \t';
const pieces = fc.constantFrom(...WORDS.split(' '), ' ');
const brokenTag = fc
  .tuple(
    fc.constantFrom('（', '(', '', '。（', '【'),
    fc.array(pieces, { maxLength: 24 }),
    fc.constantFrom('）', ')', '', '。', '）。'),
  )
  .map(([open, inside, close]) => `工作。${open}牵头处室：${inside.join('')}${close}`);

test('any text gives tags with sound spans', () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    brokenTag,
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(spanFaults(text, findTags(text, directory))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('every prefix of a tag being typed is read', () => {
  const text =
    '工作。（牵头处室：办公室（对外合作交流处）、疾控处；配合处室：财务处等各相关处室；完成时限：2024年6月底前）';
  for (let end = 0; end <= text.length; end++) {
    const typed = text.slice(0, end);
    const tags = findTags(typed, directory);
    expect(spanFaults(typed, tags)).toEqual([]);
    expect(tags, typed).toHaveLength(end >= '工作。（牵头处室'.length ? 1 : 0);
  }
});

test('a tag reads the same wherever its paragraph puts it', () => {
  const tag = '（牵头处室：疾控处；配合处室：各相关处室）';
  const prose = fc.array(fc.constantFrom('推进', '工作', '，', '。', '《规划》', '（试行）', '80%'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(prose, (list) => {
      const before = `${list.join('')}。`;
      const found = findTags(before + tag, directory);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ start: before.length, end: before.length + tag.length });
    }),
  );
});

test.each([
  '（',
  '）',
  '、',
  '（牵头：',
  '牵头处室：',
  '（牵头处室：',
  '（甲乙：',
  '责任单位：（、',
  '（甲/',
  '（甲牵头，（',
  '甲 和 等',
  '（牵头处事：甲；',
  '（）（',
  '。牵头处室：甲）',
])('ten thousand characters of %s take no time to speak of', (unit) => {
  const text = unit.repeat(Math.ceil(10_000 / unit.length));
  for (const whole of [text, `（牵头处室：${text}`, `牵头处室：甲处、${text}${'）'.repeat(50)}`]) {
    const start = cpuTime();
    findTags(whole, directory);
    expect(cpuTime() - start).toBeLessThan(3000);
  }
});
