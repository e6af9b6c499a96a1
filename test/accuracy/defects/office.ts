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
];
