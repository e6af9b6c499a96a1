import { error, type Report } from '../fields/problem';
import { type Field, readFields } from '../fields/yamlFields';
import type { ConfigKey } from './messages';
import { readFlag } from './readFlag';

/** What the formatter does of its own, which no rule stands for; each can be switched off. */
export const FORMAT_STEPS = ['blanks', 'blankLines', 'roleOrder'] as const;

/**
 * - `blanks`: blanks at the ends of lines and beside the marks of tags · `blankLines`: blank lines between paragraphs
 * - `roleOrder`: deadlines and persons behind the offices
 *
 * What is not named is done.
 */
export type FormatSteps = Readonly<Partial<Record<(typeof FORMAT_STEPS)[number], boolean>>>;

const FIELDS = { blanks: ['blanks'], blankLines: ['blankLines'], roleOrder: ['roleOrder'] } as const;

/** Reads which steps are done: `"format": {"blankLines": false}`. */
export function readFormatSteps(field: Field | undefined, report: Report<ConfigKey>): FormatSteps {
  const map = field?.value ?? null;
  if (field === undefined || map === null) return {};
  if (map.kind !== 'map') {
    report(error('format.notMap', map));
    return {};
  }
  const fields = readFields(map, FIELDS, report);
  const entries = FORMAT_STEPS.map((step) => [step, readFlag(fields.get(step), report)] as const);
  return Object.fromEntries(entries.filter(([, isDone]) => isDone !== null));
}
