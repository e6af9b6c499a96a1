import { readOfficesText } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';
import type { LineEdit, SamplePlan } from '../plan';
import type { SeededRandom } from '../random';
import type { Defect } from './defect';
import { replacement } from './defect';

interface Mention {
  readonly line: number;
  readonly start: number;
  readonly name: string;
}

/** The mentions of the directory's offices in tags. */
function mentionsOf(plan: SamplePlan): Mention[] {
  const names = plan.offices?.directory.offices.map((office) => office.name) ?? [];
  const longest = [...names].sort((a, b) => b.length - a.length);
  return plan.lines.flatMap((line, index) => {
    const from = line.role === 'tag' ? 0 : line.tagStart;
    const found: Mention[] = [];
    for (let at = from; at < line.text.length; at++) {
      const name = longest.find((one) => line.text.startsWith(one, at));
      if (name === undefined) continue;
      found.push({ line: index, start: at, name });
      at += name.length - 1;
    }
    return found;
  });
}

function renamed(
  rule: string,
  name: string,
  by: (mention: Mention, plan: SamplePlan, random: SeededRandom) => string | null,
): Defect {
  return {
    rule,
    name,
    restorable: true,
    plant(plan, random) {
      const found = mentionsOf(plan);
      if (found.length === 0) return null;
      const mention = random.pick(found);
      const newText = by(mention, plan, random);
      if (newText === null || plan.offices?.directory.find(newText) !== undefined) return null;
      const edit: LineEdit = { ...mention, end: mention.start + mention.name.length, newText };
      return { edits: [edit] };
    },
  };
}

/** Like `renamed`, for names that the directory knows. */
function replaced(
  rule: string,
  name: string,
  names: (plan: SamplePlan) => ReadonlyMap<string, string>,
): Defect {
  return {
    rule,
    name,
    restorable: true,
    plant(plan, random) {
      if (plan.offices === null) return null;
      const found = mentionsOf(plan).filter((mention) => names(plan).has(mention.name));
      if (found.length === 0) return null;
      const mention = random.pick(found);
      const newText = names(plan).get(mention.name) ?? '';
      return { edits: [{ ...mention, end: mention.start + mention.name.length, newText }] };
    },
  };
}

/** Characters that are typed for one another, by sound or shape. */
const MISTYPED: Readonly<Record<string, string>> = {
  规: '归',
  育: '域',
  务: '物',
  划: '化',
  安: '按',
  管: '馆',
  产: '场',
  建: '健',
  信: '新',
  政: '正',
  化: '划',
  理: '里',
  社: '设',
  会: '汇',
  财: '才',
  人: '仁',
  设: '社',
  市: '事',
  保: '宝',
  源: '原',
  康: '唐',
  公: '工',
};

const NO_NAMES: ReadonlyMap<string, string> = new Map();

const NAME = /(?<=[：:、])[^、；;：:，（）()【】等]{2,12}[处科室办](?=[、；;）)】])/g;

/** The names in the tags of a plan, with or without a directory. */
function namesInTags(plan: SamplePlan): Mention[] {
  return plan.lines.flatMap(({ role, text, tagStart }, line) => {
    if (role !== 'item' && role !== 'tag') return [];
    const from = role === 'tag' ? 0 : tagStart;
    return [...text.slice(from).matchAll(NAME)].map((match) => ({
      line,
      start: from + match.index,
      name: match[0],
    }));
  });
}

function countOf(found: readonly Mention[], name: string): number {
  return found.filter((mention) => mention.name === name).length;
}

function timesInTags({ lines }: SamplePlan, name: string): number {
  const tags = lines.map(({ role, text, tagStart }) => (role === 'tag' ? text : text.slice(tagStart)));
  return tags.join('\n').split(name).length - 1;
}

/** One of a name's several places, where no directory says which is right. */
const variant: Defect = {
  rule: 'office/variant',
  name: '没有名录时，一处名称错一字',
  restorable: true,
  plant(plan, random) {
    if (plan.offices !== null) return null;
    const found = namesInTags(plan);
    const often = found.filter(({ name }) => name.length >= 5 && countOf(found, name) >= 3);
    if (often.length === 0) return null;
    const mention = random.pick(often);
    const { name } = mention;
    const places = [...name].flatMap((char, at) =>
      // 市 is among what tells two offices apart.
      at < name.length - 1 && char !== '市' && MISTYPED[char] !== undefined ? [at] : [],
    );
    if (places.length === 0) return null;
    const at = random.pick(places);
    const newText = name.slice(0, at) + MISTYPED[name[at] ?? ''] + name.slice(at + 1);
    return { edits: [{ ...mention, end: mention.start + name.length, newText }] };
  },
};

const multipleLeads: Defect = {
  rule: 'office/multiple-leads',
  name: '牵头处室超过设定的个数',
  restorable: false,
  rules: { 'office/multiple-leads': ['hint', { max: 3 }] },
  plant(plan, random) {
    const all = [...new Set(namesInTags(plan).map(({ name }) => name))];
    const leads = /(?<=牵头处室：)([^；：]+)(?=；)/;
    const lines = plan.lines.flatMap(({ role, text, tagStart }, line) =>
      role === 'item' && leads.test(text.slice(tagStart)) ? [line] : [],
    );
    if (lines.length === 0) return null;
    const line = random.pick(lines);
    const { text, tagStart } = plan.lines[line] ?? { text: '', tagStart: 0 };
    const tag = text.slice(tagStart);
    const others = all.filter((name) => !tag.includes(name));
    if (others.length < 3) return null;
    const match = leads.exec(tag);
    const end = tagStart + (match?.index ?? 0) + (match?.[0].length ?? 0);
    return { edits: [{ line, start: end, end, newText: `、${random.sample(others, 3).join('、')}` }] };
  },
};

/** An office of the directory that only one task names is left out of it. */
const unassigned: Defect = {
  rule: 'office/unassigned',
  name: '名录里的处室没有任务',
  restorable: false,
  rules: { 'office/unassigned': 'hint' },
  directoryOf(plan) {
    const names = [...new Set(namesInTags(plan).map(({ name }) => name))];
    if (names.length === 0) return null;
    const lines = ['offices:', ...names.map((name) => `  - name: ${name}`)];
    return readOfficesText(`${lines.join('\n')}\n`, readYaml).directory;
  },
  plant(plan, random) {
    const found = namesInTags(plan);
    const once = found.filter(
      ({ line, start, name }) =>
        timesInTags(plan, name) === 1 && plan.lines[line]?.text.charAt(start + name.length) === '、',
    );
    const title = plan.lines.findIndex(({ role }) => role === 'title');
    if (once.length === 0 || title < 0) return null;
    const { line, start, name } = random.pick(once);
    return {
      edits: [{ line, start, end: start + name.length + 1, newText: '' }],
      place: { line: title, start: 0, end: plan.lines[title]?.text.length ?? 0 },
    };
  },
};

export const officeDefects: readonly Defect[] = [
  renamed('office/unknown', '名称错一字', ({ name }, _, random) => {
    const places = [...name].flatMap((char, index) => (MISTYPED[char] === undefined ? [] : [index]));
    if (places.length === 0 || name.length < 4) return null;
    const at = random.pick(places);
    return name.slice(0, at) + MISTYPED[name[at] ?? ''] + name.slice(at + 1);
  }),
  renamed('office/unknown', '名称漏一字', ({ name }, _, random) => {
    if (name.length < 5 || name.includes('（')) return null;
    // The last character tells an office from an authority, the first may be the level.
    const at = random.integer(1, name.length - 2);
    return name.slice(0, at) + name.slice(at + 1);
  }),
  renamed('office/unknown', '名称多一字', ({ name }, _, random) => {
    if (name.length < 4 || name.includes('（')) return null;
    const at = random.integer(1, name.length - 2);
    return name.slice(0, at) + name[at] + name.slice(at);
  }),
  replaced('office/alias', '用了别名或全称', (plan) => plan.offices?.aliases ?? NO_NAMES),
  replaced('office/retired', '用了旧名称', (plan) => plan.offices?.retired ?? NO_NAMES),
  replacement({
    rule: 'office/duplicate',
    name: '一个处室写了两次',
    roles: ['item'],
    part: 'tag',
    pattern: /(?<=(?:处室|单位)：(?:[^；）]*、)?)([^、：；，（）【】等]+处)(?=[；）】])/,
    by: (match) => `${match[1]}、${match[1]}`,
  }),
  replacement({
    rule: 'office/duplicate',
    name: '一个单位写了两次（独立一行的标注）',
    roles: ['tag'],
    part: 'line',
    pattern: /(?<=责任单位：)([^、：；，]+)(?=、)(.*)$/,
    by: (match) => (match[2]?.includes('，') ? null : `${match[0]}、${match[1]}`),
  }),
  replacement({
    rule: 'office/lead-and-support',
    name: '牵头处室又列入配合',
    roles: ['item'],
    part: 'tag',
    pattern: /(?<=牵头处室：([^、；（]+)；配合处室：[^）等]*处)(?=）$)/,
    by: (match) => `、${match[1]}`,
  }),
  replacement({
    rule: 'office/malformed',
    name: '名称中间有空格',
    roles: ['item'],
    part: 'tag',
    pattern: /(?<=：[^、；）]{2})(?=[^、；）（：]{2,}处)/,
    by: ' ',
  }),
  replacement({
    rule: 'office/malformed',
    name: '名称后面多了数字',
    restorable: false,
    roles: ['item'],
    part: 'tag',
    pattern: /(?<=处室：[^、；）]+处)(?=[、；])/,
    by: '2',
  }),
  variant,
  multipleLeads,
  unassigned,
];
