import { toChineseNumeral } from '../../../server/src/core/base/numerals';
import type { SeededRandom } from '../random';
import type { Department } from '../vocabulary/department';

export interface TagWords {
  readonly department: Department;
  readonly year: number;
  readonly random: SeededRandom;
}

/** How an office writes its plans. */
export interface Style {
  readonly name: string;
  /** Whether items are numbered through the whole plan. */
  readonly runsOn: boolean;
  readonly section: (value: number) => string;
  /** The level between sections and items, where the style has one. */
  readonly subsection?: (value: number) => string;
  readonly item: (value: number) => string;
  /** How the text refers to an item, by its section and its number. */
  readonly reference: (section: number, item: number) => string;
  /** The tag at the end of an item. */
  readonly tag?: (words: TagWords) => string;
  /** The tag lines under an item. */
  readonly tagLines?: (words: TagWords) => string[];
  /** Whether the office keeps a directory; some samples have it, some do not. */
  readonly directory: boolean;
  /** Where a page breaks its lines: after so many full-width characters. */
  readonly width?: number;
  /** A last touch to every line's text. */
  readonly rewrite?: (text: string) => string;
}

export const chineseSection = (value: number): string => `${toChineseNumeral(value)}、`;
export const chineseSubsection = (value: number): string => `（${toChineseNumeral(value)}）`;
export const spacedItem = (value: number): string => `${value}. `;
export const plainItem = (value: number): string => `${value}.`;

/** Names of the department's own offices, `count` of them, all different. */
export function officeNames({ department, random }: TagWords, count: number): string[] {
  return random.sample(department.offices, count).map((office) => office.name);
}
