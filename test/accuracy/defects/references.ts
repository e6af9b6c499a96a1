import { fromChineseNumeral } from '../../../server/src/core/base/numerals';
import type { SamplePlan } from '../plan';
import { type Defect, linesOf, numberOf } from './defect';

/** 见第8项, 见第（八）项, 见第八条, 见第二部分第3项. */
const REFERENCE =
  /(?<=见第(?:(?<part>[一二三四五六七八九十]+)部分第)?（?)(?<number>\d+|[一二三四五六七八九十]+)(?=）?[项条])/dg;

/**
 * The defect where the text refers to nothing that it renumbers. Whoever shifts numbers without their references breaks
 * those too, and the fix, which keeps the two together, could not give the clean text back.
 */
export function awayFromReferences(defect: Defect): Defect {
  return {
    ...defect,
    plant(plan, random) {
      const planting = defect.plant(plan, random);
      const lines = planting?.edits.map((edit) => edit.line) ?? [];
      return refersTo(plan, lines) ? null : planting;
    },
  };
}

/** Whether the text refers to one of these items, or to a part of the plan that one of these headings begins. */
function refersTo(plan: SamplePlan, lines: readonly number[]): boolean {
  return referencesOf(plan).some(
    ({ target, section }) =>
      (target !== null && lines.includes(target)) || (section !== null && lines.includes(section)),
  );
}

function referencesOf(plan: SamplePlan) {
  const sections = linesOf(plan, 'section');
  const items = linesOf(plan, 'item');
  return items.flatMap((line) =>
    [...(plan.lines[line]?.text ?? '').matchAll(REFERENCE)].map((match) => {
      const { part, number = '' } = match.groups ?? {};
      const value = /\d/.test(number) ? Number(number) : (fromChineseNumeral(number) ?? 0);
      const at = part === undefined ? -1 : (fromChineseNumeral(part) ?? 0) - 1;
      const from = sections[at] ?? 0;
      const to = at < 0 ? plan.lines.length : (sections[at + 1] ?? plan.lines.length);
      const inside = items.filter((item) => from <= item && item < to);
      return {
        target: inside.find((item) => numberOf(plan, item) === value) ?? null,
        section: sections[at] ?? null,
      };
    }),
  );
}
