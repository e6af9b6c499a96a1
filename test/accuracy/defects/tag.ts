import type { Defect } from './defect';
import { linesOf, replacement } from './defect';

const TAG = { roles: ['item'], part: 'tag' } as const;
const LINE_TAG = { roles: ['tag'], part: 'line' } as const;
const LABEL = '(?:牵头|配合|责任)(?:处室|单位)';

const missing: Defect = {
  rule: 'tag/missing',
  name: '删去一条的责任标注',
  restorable: false,
  plant(plan, random) {
    const items = linesOf(plan, 'item').filter(
      (line) => (plan.lines[line]?.text.length ?? 0) > (plan.lines[line]?.tagStart ?? 0),
    );
    if (items.length === 0) return null;
    const line = random.pick(items);
    const { text, tagStart } = plan.lines[line] ?? { text: '', tagStart: 0 };
    return {
      edits: [{ line, start: tagStart, end: text.length, newText: '' }],
      place: { line, start: 0, end: 4 },
    };
  },
};

export const tagDefects: readonly Defect[] = [
  missing,
  replacement({ ...TAG, rule: 'tag/unclosed', name: '标注丢了右括号', pattern: /[）】]$/, by: '' }),
  replacement({
    ...TAG,
    rule: 'tag/unclosed',
    name: '标注丢了左括号',
    pattern: /^[（【](?=牵头|责任)/,
    by: '',
  }),
  replacement({ ...TAG, rule: 'tag/bracket-width', name: '标注左括号半角', pattern: /^（/, by: '(' }),
  replacement({ ...TAG, rule: 'tag/bracket-width', name: '标注右括号半角', pattern: /）$/, by: ')' }),
  replacement({
    ...TAG,
    rule: 'tag/bracket-width',
    name: '标注括号冒号分号全半角',
    pattern: /^（.+）$/,
    by: (match) => {
      const inner = match[0].slice(1, -1);
      // Brackets inside a name would turn half-width too, which is a defect of its own.
      return inner.includes('（') ? null : `(${inner.replaceAll('：', ':').replaceAll('；', ';')})`;
    },
  }),
  replacement({
    ...TAG,
    rule: 'tag/separator',
    name: '名称之间用“，”',
    pattern: /(?<=[处会室党委局队联])、(?!.*负责)/,
    by: '，',
  }),
  replacement({ ...TAG, rule: 'tag/separator', name: '名称之间用“/”', pattern: /(?<=处室：.*)、/, by: '/' }),
  replacement({ ...TAG, rule: 'tag/separator', name: '角色之间用“，”', pattern: /；(?=配合)/, by: '，' }),
  replacement({ ...TAG, rule: 'tag/separator', name: '角色之间用“、”', pattern: /；(?=配合)/, by: '、' }),
  replacement({ ...TAG, rule: 'tag/separator', name: '角色之间丢了“；”', pattern: /；(?=配合)/, by: '' }),
  replacement({
    ...TAG,
    rule: 'tag/separator',
    name: '角色之后丢了“：”',
    pattern: /(?<=(?:处室|单位))：/,
    by: '',
  }),
  replacement({
    ...TAG,
    rule: 'tag/separator',
    name: '角色之后用“:”',
    pattern: /(?<=(?:处室|单位))：/,
    by: ':',
  }),
  replacement({
    ...LINE_TAG,
    rule: 'tag/separator',
    name: '独立一行的标注丢了“：”',
    pattern: /(?<=单位)：/,
    by: '',
  }),
  replacement({ ...TAG, rule: 'tag/stray-separator', name: '顿号重复', pattern: /、/, by: '、、' }),
  replacement({ ...TAG, rule: 'tag/stray-separator', name: '分号重复', pattern: /；/, by: '；；' }),
  replacement({
    ...TAG,
    rule: 'tag/stray-separator',
    name: '名称前多一个顿号',
    pattern: /(?<=(?:处室|单位)：)/,
    by: '、',
  }),
  replacement({
    ...TAG,
    rule: 'tag/stray-separator',
    name: '末尾多一个顿号',
    pattern: /(?<=处)(?=）$)/,
    by: '、',
  }),
  replacement({
    ...TAG,
    rule: 'tag/stray-separator',
    name: '角色末尾多一个顿号',
    pattern: /(?<=处)(?=；)/,
    by: '、',
  }),
  replacement({
    ...LINE_TAG,
    rule: 'tag/stray-separator',
    name: '独立一行的标注顿号重复',
    pattern: /、(?![^（]*）)/,
    by: '、、',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-unknown',
    name: '“处室”写作“处事”',
    pattern: /(?<=(?:牵头|配合|责任))处室(?=：)/,
    by: '处事',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-unknown',
    name: '“牵头”写作“牵投”',
    pattern: /牵头(?=处室：)/,
    by: '牵投',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-unknown',
    name: '“责任”写作“责仁”',
    pattern: /责任(?=(?:处室|单位)：)/,
    by: '责仁',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-unknown',
    name: '“配合”少一字',
    pattern: /配合(?=处室：)/,
    by: '配',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-duplicate',
    name: '一个角色拆成两段',
    pattern: /(?<=配合处室：[^；）]*[处心])、(?=[^；]+）$)/,
    by: '；配合处室：',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-order',
    name: '配合写在牵头之前',
    pattern: /牵头处室：(.+?)；配合处室：((?!.*等各).+)(?=）$)/,
    by: (match) => `配合处室：${match[2]}；牵头处室：${match[1]}`,
  }),
  replacement({
    ...TAG,
    rule: 'tag/lead-missing',
    name: '只留下配合处室',
    restorable: false,
    pattern: /牵头处室：[^；]+；(?=配合)/,
    by: '',
  }),
  replacement({
    ...TAG,
    rule: 'tag/role-mixed',
    name: '牵头处室写作责任处室',
    pattern: /牵头处室/,
    by: '责任处室',
  }),
  replacement({
    ...TAG,
    rule: 'tag/lead-group',
    name: '牵头处室加“等各相关处室”',
    restorable: false,
    pattern: /(?<=牵头处室：[^；]+)；/,
    by: '等各相关处室；',
  }),
  replacement({
    ...TAG,
    rule: 'tag/empty',
    name: '角色之后没有名称',
    restorable: false,
    pattern: new RegExp(`(?<=${LABEL}：)[^；】]+(?=[；】）])`),
    by: (match) => (match[0].includes('（') ? null : ''),
  }),
  replacement({
    ...LINE_TAG,
    rule: 'tag/empty',
    name: '独立一行的标注没有名称',
    restorable: false,
    pattern: /(?<=单位：).+/,
    by: '',
  }),
  replacement({
    roles: ['item'],
    part: 'line',
    rule: 'tag/position',
    name: '句号放在标注之后',
    pattern: /。([（【](?:牵头|责任|市)[^。]+[）】])$/,
    by: (match) => `${match[1]}。`,
  }),
  replacement({
    roles: ['item'],
    part: 'line',
    rule: 'tag/position',
    name: '标注之前没有句号',
    pattern: /。(?=[（【](?:牵头|责任|市)[^。]+[）】]$)/,
    by: '',
  }),
  replacement({
    roles: ['item'],
    part: 'line',
    rule: 'tag/position',
    name: '标注之后又加句号',
    pattern: /(?<=[）】])$/,
    by: '。',
    when: (plan) => plan.lines.some((line) => line.role === 'item' && line.text.length > line.tagStart),
  }),
  replacement({
    roles: ['item'],
    part: 'line',
    rule: 'tag/position',
    name: '标注之后还有一句',
    pattern: /(?<=。)([^。（；]+。)([（【](?:牵头|责任|市)[^。]+[）】])$/,
    by: (match) => `${match[2]}${match[1]}`,
  }),
  replacement({
    ...TAG,
    rule: 'tag/shorthand',
    name: '写作“（甲处/乙处）”',
    pattern: /^（牵头处室：([^；、（]+)；配合处室：([^、（]+)）$/,
    by: (match) => `（${match[1]}/${match[2]}）`,
    when: (plan) => plan.offices !== null,
  }),
  replacement({
    ...TAG,
    rule: 'tag/repeated',
    name: '标注之后又加一个标注',
    restorable: false,
    pattern: new RegExp(`(?<=^([（【])(${LABEL})：.+)[）】]$`),
    by: ([close, open, label]) => `${close}${open}${label}：督查处${close}`,
    when: (plan) => plan.offices === null,
  }),
];
