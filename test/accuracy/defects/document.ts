import type { Defect } from './defect';
import { linesOf, replacement } from './defect';

const HEAD = { roles: ['head'], part: 'line' } as const;
const rule = (name: string) => ({ rule: `document/${name}` });
const NUMBER = /^示.+发〔\d{4}〕\d+号$/;

const directives: readonly Defect[] = [
  { name: '停用了不会报的规则', line: '%% yaodian-disable-next-line text/garbled', restorable: true },
  { name: '批注里的规则名写错', line: '%% yaodian-disable-next-line numbering/gaps', restorable: false },
].map(({ name, line: text, restorable }) => ({
  ...rule('directive'),
  name,
  restorable,
  plant(plan, random) {
    const line = random.pick(linesOf(plan, 'item'));
    return { edits: [{ line, start: 0, end: 0, newText: `${text}\n` }] };
  },
}));

export const documentDefects: readonly Defect[] = [
  replacement({
    ...rule('number'),
    ...HEAD,
    name: '文号用“[ ]”',
    pattern: NUMBER,
    by: (match) => match[0].replace('〔', '[').replace('〕', ']'),
  }),
  replacement({
    ...rule('number'),
    ...HEAD,
    name: '文号用“（）”',
    pattern: NUMBER,
    by: (match) => match[0].replace('〔', '（').replace('〕', '）'),
  }),
  replacement({
    ...rule('number'),
    ...HEAD,
    name: '文号用“【】”',
    pattern: NUMBER,
    by: (match) => match[0].replace('〔', '【').replace('〕', '】'),
  }),
  replacement({
    ...rule('number'),
    ...HEAD,
    name: '文号加“第”',
    pattern: /(?<=^示.+〕)(?=\d+号$)/,
    by: '第',
  }),
  replacement({ ...rule('number'), ...HEAD, name: '文号加“0”', pattern: /(?<=^示.+〕)(?=\d号$)/, by: '0' }),
  replacement({
    ...rule('number'),
    name: '正文引用的文号用“[ ]”',
    pattern: /〔(\d{4})〕(?=\d+号)/,
    by: (match) => `[${match[1]}]`,
  }),
  replacement({
    ...rule('number'),
    name: '正文引用的文号用“【】”',
    pattern: /〔(\d{4})〕(?=\d+号)/,
    by: (match) => `【${match[1]}】`,
  }),
  replacement({
    ...rule('date'),
    ...HEAD,
    name: '成文日期的月加“0”',
    pattern: /(?<=^\d{4}年)(?=\d月\d+日$)/,
    by: '0',
  }),
  replacement({
    ...rule('date'),
    ...HEAD,
    name: '成文日期的日加“0”',
    pattern: /(?<=^\d{4}年\d+月)(?=\d日$)/,
    by: '0',
  }),
  replacement({
    ...rule('date'),
    ...HEAD,
    name: '成文日期不存在',
    restorable: false,
    pattern: /(?<=^\d{4}年)\d+月\d+(?=日$)/,
    by: '2月30',
  }),
  replacement({
    ...rule('year'),
    ...HEAD,
    name: '文号还是去年的',
    restorable: false,
    pattern: /(?<=^示.+发〔)\d{4}(?=〕)/,
    by: (_, __, plan) => String(plan.year - 1),
  }),
  replacement({
    ...rule('year'),
    roles: ['frontMatter'],
    part: 'line',
    name: '文首设置的年度还是去年的',
    restorable: false,
    pattern: /(?<=^年度: )\d{4}/,
    by: (_, __, plan) => String(plan.year - 1),
  }),
  replacement({
    ...rule('addressee'),
    ...HEAD,
    name: '主送机关后用句号',
    pattern: /(?<=^(?:各|局机关).+)：$/,
    by: '。',
  }),
  replacement({
    ...rule('addressee'),
    ...HEAD,
    name: '主送机关后没有冒号',
    pattern: /(?<=^(?:各|局机关).+)：$/,
    by: '',
  }),
  replacement({
    ...rule('attachment'),
    ...HEAD,
    name: '附件序号用“、”',
    pattern: /(?<=^附件：1)\./,
    by: '、',
  }),
  replacement({
    ...rule('attachment'),
    ...HEAD,
    name: '附件名称后有分号',
    pattern: /(?<=^附件：1\..+)$/,
    by: '；',
  }),
  replacement({
    ...rule('attachment'),
    ...HEAD,
    name: '附件名称后有句号',
    pattern: /(?<=^2\.年度重点.+)$/,
    by: '。',
  }),
  replacement({ ...rule('attachment'), ...HEAD, name: '附件缺号', pattern: /^2(?=\.年度重点)/, by: '3' }),
  replacement({
    ...rule('front-matter'),
    roles: ['frontMatter'],
    part: 'line',
    name: '键名写错',
    restorable: false,
    pattern: /^发文机关/,
    by: '发文机构',
  }),
  replacement({
    ...rule('front-matter'),
    roles: ['frontMatter'],
    part: 'line',
    name: '冒号全角',
    pattern: /(?<=^标题): /,
    by: '：',
  }),
  replacement({
    ...rule('front-matter'),
    roles: ['frontMatter'],
    part: 'line',
    name: '年度不是年份',
    restorable: false,
    pattern: /(?<=^年度: )20(?=\d\d)/,
    by: '',
  }),
  ...directives,
];
