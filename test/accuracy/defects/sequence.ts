import type { SamplePlan } from '../plan';
import type { SeededRandom } from '../random';
import type { Defect } from './defect';
import { linesOf, numberOf, renumbered, sequencesOf } from './defect';

const LEVELS = [
  { role: 'section', name: '章节' },
  { role: 'subsection', name: '（一）' },
  { role: 'item', name: '条目' },
] as const;

/** A sequence of more than `length` lines, where the plan has one. */
function longSequence(
  plan: SamplePlan,
  role: 'section' | 'subsection' | 'item',
  length: number,
  random: SeededRandom,
): readonly number[] | null {
  const long = sequencesOf(plan, role).filter((sequence) => sequence.length > length);
  return long.length === 0 ? null : random.pick(long);
}

/** Broken sequences of sections and items. */
export const sequenceDefects: readonly Defect[] = LEVELS.flatMap(({ role, name }): Defect[] => [
  {
    rule: 'numbering/gap',
    name: `${name}缺一号，其后顺延`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 1, random);
      if (sequence === null) return null;
      const from = random.integer(1, sequence.length - 1);
      return {
        edits: sequence.slice(from).map((line) => renumbered(plan, line, numberOf(plan, line) + 1)),
      };
    },
  },
  {
    rule: 'numbering/gap',
    name: `${name}一处误写为大号`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 2, random);
      if (sequence === null) return null;
      const line = sequence[random.integer(0, sequence.length - 2)] as number;
      return { edits: [renumbered(plan, line, numberOf(plan, line) + sequence.length + 20)] };
    },
  },
  {
    rule: 'numbering/duplicate',
    name: `${name}重号，其后顺延`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 1, random);
      if (sequence === null) return null;
      const from = random.integer(1, sequence.length - 1);
      return {
        edits: sequence.slice(from).map((line) => renumbered(plan, line, numberOf(plan, line) - 1)),
      };
    },
  },
  {
    rule: 'numbering/duplicate',
    name: `${name}一处与前面重号`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 2, random);
      if (sequence === null) return null;
      const at = random.integer(1, sequence.length - 2);
      const line = sequence[at] as number;
      // A later item with the number one would begin a sequence anew, which is another defect.
      const value = random.integer(2, Math.max(2, numberOf(plan, line) - 1));
      return value >= numberOf(plan, line) ? null : { edits: [renumbered(plan, line, value)] };
    },
  },
  {
    rule: 'numbering/order',
    name: `${name}前后两号颠倒`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 2, random);
      if (sequence === null) return null;
      const at = random.integer(1, sequence.length - 2);
      const [first, second] = [sequence[at] as number, sequence[at + 1] as number];
      return {
        edits: [
          renumbered(plan, second, numberOf(plan, first)),
          renumbered(plan, first, numberOf(plan, second)),
        ],
      };
    },
  },
  {
    rule: 'numbering/order',
    name: `${name}后移一条未改号`,
    restorable: true,
    plant(plan, random) {
      const sequence = longSequence(plan, role, 4, random);
      if (sequence === null) return null;
      const at = random.integer(1, sequence.length - 4);
      const [moved, next, last] = sequence.slice(at, at + 3) as [number, number, number];
      const value = numberOf(plan, moved);
      // The labels read 1 2 4 5 3 6: what was the third now stands after the fifth.
      return {
        edits: [
          renumbered(plan, last, value),
          renumbered(plan, moved, value + 1),
          renumbered(plan, next, value + 2),
        ],
      };
    },
  },
]);

export const policyDefects: readonly Defect[] = [
  {
    rule: 'numbering/policy',
    name: '连续编号中有一章从头编',
    restorable: true,
    plant(plan, random) {
      const sections = linesOf(plan, 'section');
      if (!plan.runsOn) return null;
      const at = random.integer(1, sections.length - 2);
      const items = linesOf(plan, 'item').filter(
        (line) => line > (sections[at] ?? 0) && line < (sections[at + 1] ?? 0),
      );
      if (items.length < 2) return null;
      return { edits: items.map((line, index) => renumbered(plan, line, index + 1)) };
    },
  },
  {
    rule: 'numbering/policy',
    name: '连续编号自某章起从头编到底',
    restorable: true,
    plant(plan, random) {
      const sections = linesOf(plan, 'section');
      if (!plan.runsOn) return null;
      const from = sections[random.integer(1, sections.length - 1)] ?? 0;
      const items = linesOf(plan, 'item').filter((line) => line > from);
      if (items.length < 2) return null;
      return { edits: items.map((line, index) => renumbered(plan, line, index + 1)) };
    },
  },
  {
    rule: 'numbering/policy',
    name: '分节编号中有一章接着上一章编',
    restorable: true,
    plant(plan, random) {
      if (plan.runsOn) return null;
      const sequences = sequencesOf(plan, 'item');
      const at = random.integer(1, sequences.length - 1);
      const before = sequences[at - 1]?.length ?? 0;
      return {
        edits: (sequences[at] ?? []).map((line, index) => renumbered(plan, line, before + index + 1)),
      };
    },
  },
];
