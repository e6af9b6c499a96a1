import type { OfficeDirectory, RuleSettings } from '../../../server/src/core';
import type { LineEdit, LineRole, LineSpan, PlanLine, SamplePlan } from '../plan';
import type { SeededRandom } from '../random';

/** A defect put into a clean plan. */
export interface Planting {
  readonly edits: readonly LineEdit[];
  /** Where the finding belongs, as a place of the clean plan; the first edit where it is not given. */
  readonly place?: LineSpan;
}

/** One way to spoil a clean plan. */
export interface Defect {
  /** The rule that is to find it. */
  readonly rule: string;
  /** What is done to the text, in a few words. */
  readonly name: string;
  /** Whether the rule's fix can bring the clean text back; it cannot where words are lost. */
  readonly restorable: boolean;
  /** How the rule is switched on, for one that is off by default. What it says of the clean plan is then left out. */
  readonly rules?: RuleSettings;
  /** The directory the plan is read with, where it is not the plan's own. */
  directoryOf?(plan: SamplePlan): OfficeDirectory | null;
  /** Null where the plan has no place for it. */
  plant(plan: SamplePlan, random: SeededRandom): Planting | null;
}

export interface Replacement {
  readonly rule: string;
  readonly name: string;
  readonly restorable?: boolean;
  readonly roles?: readonly LineRole[];
  /** The part of a line that is searched: without its tag, its tag, or all of it. */
  readonly part?: 'body' | 'tag' | 'line';
  /** What is replaced; its group `at`, where it has one, or all of it. */
  readonly pattern: RegExp;
  readonly by: string | ((match: RegExpExecArray, random: SeededRandom, plan: SamplePlan) => string | null);
  /** Where the finding belongs in the line, if not where the text is changed. */
  readonly place?: (text: string, start: number) => number;
  /** For a defect that shows only in some plans. */
  readonly when?: (plan: SamplePlan) => boolean;
}

const BODY: readonly LineRole[] = ['preamble', 'item'];

/** A defect that replaces one match of a pattern, whichever the random numbers choose. */
export function replacement(options: Replacement): Defect {
  const { rule, name, restorable = true, roles = BODY, part = 'body', pattern, by, when, place } = options;
  return {
    rule,
    name,
    restorable,
    plant(plan, random) {
      if (when !== undefined && !when(plan)) return null;
      const found = plan.lines.flatMap((line, index) =>
        roles.includes(line.role) ? matchesIn(line, index, part, pattern) : [],
      );
      if (found.length === 0) return null;
      const { match, start, end, line } = random.pick(found);
      const newText = typeof by === 'string' ? by : by(match, random, plan);
      if (newText === null) return null;
      const edits = [{ line, start, end, newText }];
      if (place === undefined) return { edits };
      const at = place(plan.lines[line]?.text ?? '', start);
      return { edits, place: { line, start: at, end: at + 1 } };
    },
  };
}

interface Found extends LineSpan {
  readonly match: RegExpExecArray;
}

export function matchesIn(
  line: PlanLine,
  index: number,
  part: 'body' | 'tag' | 'line',
  pattern: RegExp,
): Found[] {
  const from = part === 'tag' ? line.tagStart : 0;
  const to = part === 'body' ? line.tagStart : line.text.length;
  const sticky = new RegExp(pattern.source, 'gd');
  return [...line.text.slice(from, to).matchAll(sticky)].map((match) => {
    const [start, end] = match.indices?.groups?.at ?? [match.index, match.index + match[0].length];
    return { match, line: index, start: from + start, end: from + end };
  });
}

/** The indices of the lines of a role, in the order of the plan. */
export function linesOf(plan: SamplePlan, role: LineRole): number[] {
  return plan.lines.flatMap((line, index) => (line.role === role ? [index] : []));
}

/** Writes another number at the start of a line. */
export function renumbered(plan: SamplePlan, line: number, value: number): LineEdit {
  const { number } = plan.lines[line] as PlanLine;
  if (number === undefined) throw new Error('a line without a number');
  return { line, start: 0, end: number.write(number.value).length, newText: number.write(value) };
}

export function numberOf(plan: SamplePlan, line: number): number {
  return plan.lines[line]?.number?.value ?? 0;
}

/** The runs of lines that are counted together: sections; items of the plan, or of each section. */
export function sequencesOf(plan: SamplePlan, role: 'section' | 'subsection' | 'item'): number[][] {
  const sequences: number[][] = [];
  for (const line of linesOf(plan, role)) {
    const last = sequences.at(-1);
    if (last === undefined || numberOf(plan, line) === 1) sequences.push([line]);
    else last.push(line);
  }
  return sequences;
}
