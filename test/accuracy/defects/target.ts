import type { Defect } from './defect';
import { linesOf, matchesIn, replacement } from './defect';

const GROUPED = (rule: string) => ({ rule: `target/${rule}` });

/** One indicator in two items with two figures. */
const inconsistent: Defect = {
  rule: 'target/inconsistent',
  name: '另一条里同一指标写成别的数',
  restorable: false,
  plant(plan, random) {
    const items = linesOf(plan, 'item');
    const found = items.flatMap((line) =>
      matchesIn(
        plan.lines[line]!,
        line,
        'body',
        // A sentence that speaks of a part of the whole, or of part of the year, is not compared with others.
        /(?<=[。，])(?<![市县校]级[^。]*|(?:每|上半年|农村)[^。]*)(?!符合|县级)[^。，、；：《》“”（）\d]{5,14}(?:率|占比|比例)(?:达到|不低于|保持在)\d+(?=%)/,
      ),
    );
    if (found.length === 0) return null;
    const { match, line } = random.pick(found);
    const others = items.filter((other) => other !== line);
    const other = random.pick(others);
    const value = Number(/\d+$/.exec(match[0])?.[0] ?? 0);
    const clause = `${match[0].replace(/\d+$/, '')}${value > 50 ? value - 7 : value + 7}%。`;
    const { tagStart } = plan.lines[other] ?? { tagStart: 0 };
    const place =
      Math.max(line, other) === other
        ? undefined
        : { line, start: match.index, end: match.index + match[0].length };
    return {
      edits: [{ line: other, start: tagStart, end: tagStart, newText: clause }],
      ...(place === undefined ? {} : { place }),
    };
  },
};

/** All that an item says of figures and times gives way to a sentence that says nothing. */
const vague: Defect = {
  rule: 'target/vague',
  name: '一条没有指标也没有时限',
  restorable: false,
  rules: { 'target/vague': 'hint' },
  plant(plan, random) {
    const measured = /^[^。]*。(?=[^。]*\d+(?:%|个|家|公里|次))/;
    const lines = linesOf(plan, 'item').filter((line) => {
      const { text, tagStart } = plan.lines[line] ?? { text: '', tagStart: 0 };
      return measured.test(text.slice(0, tagStart)) && !text.includes('完成时限', tagStart);
    });
    if (lines.length === 0) return null;
    const line = random.pick(lines);
    const { text, tagStart } = plan.lines[line] ?? { text: '', tagStart: 0 };
    const start = text.indexOf('。') + 1;
    const newText = '健全工作机制，加强协调配合，不断提升工作水平。';
    return { edits: [{ line, start, end: tagStart, newText }], place: { line, start: 0, end: start } };
  },
};

export const targetDefects: readonly Defect[] = [
  replacement({
    ...GROUPED('range-order'),
    name: '个数前大后小',
    pattern: /(\d)～(\d)(?=个)/,
    by: (match) => `${match[2]}～${match[1]}`,
  }),
  replacement({
    ...GROUPED('range-order'),
    name: '百分数前大后小',
    pattern: /(\d+%)～(\d+%)/,
    by: (match) => `${match[2]}～${match[1]}`,
  }),
  replacement({
    ...GROUPED('range-order'),
    name: '起止年份颠倒',
    pattern: /(\d{4})—(\d{4})(?=年)/,
    by: (match) => `${match[2]}—${match[1]}`,
  }),
  replacement({ ...GROUPED('range-unit'), name: '前一个数缺“%”', pattern: /%(?=～)/, by: '' }),
  replacement({ ...GROUPED('range-unit'), name: '前一个数缺“万”', pattern: /万(?=～)/, by: '' }),
  replacement({ ...GROUPED('range-mark'), name: '范围用“-”', pattern: /(?<=\d)～(?=\d)/, by: '-' }),
  replacement({ ...GROUPED('range-mark'), name: '范围用“~”', pattern: /(?<=\d[%万]?)～(?=\d)/, by: '~' }),
  replacement({
    ...GROUPED('range-mark'),
    name: '起止年份用“-”',
    pattern: /(?<=\d{4})—(?=\d{4}年)/,
    by: '-',
  }),
  replacement({
    ...GROUPED('comparator-conflict'),
    name: '“不少于…以内”',
    pattern: /(?<=不(?:少|低)于\d+(?:%|[个家次套批万]?[^，。、；]{0,2}))(?=[，。；])/,
    by: '以内',
  }),
  replacement({
    ...GROUPED('comparator-conflict'),
    name: '“不超过…以上”',
    pattern: /(?<=不超过\d+[^，。、；]{1,3})(?=[，。；])/,
    by: '以上',
  }),
  replacement({
    ...GROUPED('comparator-double'),
    name: '“不少于…以上”',
    pattern: /(?<=不(?:少|低)于\d+(?:%|[个家次套批万]?[^，。、；]{0,2}))(?=[，。；])/,
    by: '以上',
  }),
  replacement({
    ...GROUPED('comparator-double'),
    name: '“不超过…以内”',
    pattern: /(?<=不超过\d+[^，。、；]{1,3})(?=[，。；])/,
    by: '以内',
  }),
  replacement({ ...GROUPED('approximate-double'), name: '“约…左右”', pattern: /(?<=约\d+场)/, by: '左右' }),
  replacement({ ...GROUPED('approximate-double'), name: '“约…余”', pattern: /(?=\d+余人)/, by: '约' }),
  replacement({
    ...GROUPED('percent-bound'),
    name: '比率多一个数字',
    restorable: false,
    pattern: /(?<=(?:率|占比)(?<!自给率|完成率)(?:达到|不低于|保持在))(\d+)(?=%)/,
    by: (match, random) => (random.chance(0.5) ? `1${match[1]}` : `${match[1]}5`),
  }),
  replacement({
    ...GROUPED('value-missing'),
    name: '“达到%”',
    restorable: false,
    pattern: /(?<=(?:达到|不低于|保持在))\d+(?=%)/,
    by: '',
  }),
  replacement({
    ...GROUPED('value-missing'),
    name: '“达到以上”',
    restorable: false,
    pattern: /(?<=(?:达到|保持在))\d+%(?=以上)/,
    by: '',
  }),
  replacement({
    ...GROUPED('value-missing'),
    name: '“不少于家”',
    restorable: false,
    pattern: /(?<=不少于)\d+/,
    by: '',
  }),
  replacement({
    ...GROUPED('unit-missing'),
    name: '数值之后没有单位',
    restorable: false,
    pattern:
      /(?<=(?:新增|新建|培育|招聘|改造)[^，。、；\d]{2,8}(?:[2-9]|(?!19|20)\d{2,}))[个所名家座台张处](?=[，。])/,
    by: '',
  }),
  replacement({
    ...GROUPED('digit-width'),
    name: '百分数全角',
    pattern: /(?<=[\u4e00-\u9fff])(\d+)%(?=以上|[，。])/,
    by: (match) => full(match[0]),
  }),
  replacement({
    ...GROUPED('digit-width'),
    name: '数值全角',
    pattern: /(?<=(?:不少于|新增[^，。\d]{1,8}))\d+(?=[个家名张])/,
    by: (match) => full(match[0]),
  }),
  replacement({
    ...GROUPED('spacing'),
    name: '数值与“%”之间有空格',
    pattern: /(?<=(?:达到|保持在|不低于)\d+)(?=%)/,
    by: ' ',
  }),
  replacement({
    ...GROUPED('spacing'),
    name: '数值与单位之间有空格',
    pattern: /(?<=(?:不少于|新增[^，。\d]{1,8})\d+)(?=[个家名张])/,
    by: ' ',
  }),
  replacement({ ...GROUPED('notation'), name: '“≥”写作“>=”', pattern: /≥/, by: '>=' }),
  replacement({
    ...GROUPED('notation'),
    name: '公式代码',
    pattern: /≥(\d+)%/,
    by: (match) => `$\\geq ${match[1]}\\%$`,
  }),
  replacement({
    ...GROUPED('date-invalid'),
    name: '没有这一天',
    restorable: false,
    pattern: /(?<=[69]月|11月)30(?=日)/,
    by: '31',
  }),
  replacement({
    ...GROUPED('date-invalid'),
    name: '没有这个月',
    restorable: false,
    roles: ['item'],
    part: 'line',
    pattern: /(?<!\d)\d+(?=月底前)/,
    by: '13',
  }),
  replacement({
    ...GROUPED('deadline-year'),
    name: '时限还是上一年',
    restorable: false,
    roles: ['item'],
    part: 'line',
    pattern: /\d{4}(?=年\d+月(?:底|30日)前)/,
    by: (_, __, plan) => String(plan.year - 1),
  }),
  inconsistent,
  vague,
];

function full(text: string): string {
  return text.replace(/[\d%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
