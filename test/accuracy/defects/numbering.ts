import { joined } from '../plan';
import type { Defect } from './defect';
import { linesOf, numberOf, renumbered, replacement } from './defect';
import { ordinalStyleDefects } from './ordinalStyle';
import { awayFromReferences } from './references';
import { policyDefects, sequenceDefects } from './sequence';

export const numberingDefects: readonly Defect[] = [
  ...[...sequenceDefects, ...policyDefects].map(awayFromReferences),
  ...ordinalStyleDefects,
  awayFromReferences({
    rule: 'numbering/level',
    name: '末章条目改用（1），跳过中间的层次',
    restorable: false,
    plant(plan) {
      const last = linesOf(plan, 'section').at(-1) ?? 0;
      const items = linesOf(plan, 'item').filter((line) => line > last);
      if (plan.lines.some((line) => line.role === 'subsection')) return null;
      return {
        edits: items.map((line, index) => ({
          ...renumbered(plan, line, 1),
          newText: `（${index + 1}）`,
        })),
      };
    },
  }),
  {
    rule: 'numbering/empty',
    name: '插入一个没有内容的章',
    restorable: false,
    plant(plan, random) {
      const sections = linesOf(plan, 'section');
      const at = random.integer(1, sections.length - 1);
      const line = sections[at] as number;
      const write = plan.lines[line]?.number?.write;
      // A reference to a part that has another number now is broken with good reason.
      if (write === undefined || joined(plan.lines).includes('部分第')) return null;
      const heading = { line, start: 0, end: 0, newText: `${write(at + 1)}健全协同工作体系\n` };
      return {
        edits: [heading, ...sections.slice(at).map((one) => renumbered(plan, one, numberOf(plan, one) + 1))],
      };
    },
  },
  replacement({ rule: 'numbering/enumeration', name: '“三是”写作“四是”', pattern: /三是/, by: '四是' }),
  replacement({ rule: 'numbering/enumeration', name: '“二要”写作“一要”', pattern: /二要/, by: '一要' }),
  replacement({
    rule: 'numbering/enumeration',
    name: '段内“（2）”写作“（3）”',
    pattern: /；(?<at>（2）)/,
    by: '（3）',
  }),
  replacement({ rule: 'numbering/enumeration', name: '段内“②”写作“③”', pattern: /②/, by: '③' }),
  replacement({
    rule: 'numbering/reference',
    name: '引用了没有的条目',
    restorable: false,
    pattern: /(?<=见第(?:[一二三四五六七八九十]+部分第)?)(?<at>\d+|（[一二三四五六七八九十]+）)(?=项)/,
    by: (match) => (match[0].startsWith('（') ? '（八十八）' : '88'),
  }),
];
