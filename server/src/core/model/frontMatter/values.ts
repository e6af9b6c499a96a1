import type { YamlValue } from '../../base/yaml';
import { error, type Report } from '../fields/problem';
import { type Field, type FieldWords, readFields } from '../fields/yamlFields';
import { type Located, spanOf } from '../fields/yamlValues';
import type { NumberingPolicy } from '../numbering';
import { normalDate } from './dates';
import type { FrontMatterKey } from './messages';

/** Levels that the front matter may set, and what it sets them to. */
export type NumberingChoice = Partial<Record<'section' | 'subsection' | 'item', NumberingPolicy>>;

/** A date; `value` is its ISO 8601 form. */
export interface LocatedDate extends Located<string> {
  readonly written: string;
}

/** The keys of the levels, Chinese and English. */
export const LEVEL_WORDS: FieldWords<'section' | 'subsection' | 'item'> = {
  section: ['部分', '章节', 'section'],
  subsection: ['小节', 'subsection'],
  item: ['任务', 'item'],
};

/** The text of a value of any scalar type, as it is written: a title may well be a bare number. */
export function writtenText(
  field: Field | undefined,
  raw: string,
  report: Report<FrontMatterKey>,
): Located<string> | null {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return null;
  if (value.kind !== 'scalar') {
    report(error('value.notText', value, { key: field.word }));
    return null;
  }
  if (value.value === null) return null;
  const text = typeof value.value === 'string' ? value.value : raw.slice(value.start, value.end);
  const trimmed = text.trim();
  return trimmed === '' ? null : { value: trimmed, span: spanOf(value) };
}

export function readDate(
  field: Field | undefined,
  raw: string,
  report: Report<FrontMatterKey>,
): LocatedDate | null {
  const written = writtenText(field, raw, report);
  if (field === undefined || written === null) return null;
  const value = normalDate(written.value);
  if (value !== null) return { value, written: written.value, span: written.span };
  report(error('frontMatter.badDate', written.span, { key: field.word, value: written.value }));
  return null;
}

export function readBoolean(
  field: Field | undefined,
  raw: string,
  report: Report<FrontMatterKey>,
): Located<boolean> | null {
  const written = writtenText(field, raw, report);
  if (field === undefined || written === null) return null;
  const word = written.value.toLowerCase();
  if (/^(?:true|yes|on|是)$/.test(word)) return { value: true, span: written.span };
  if (/^(?:false|no|off|否)$/.test(word)) return { value: false, span: written.span };
  report(error('frontMatter.badBoolean', written.span, { key: field.word, value: written.value }));
  return null;
}

/** One word for every level, or a map with a word for each. */
export function readNumbering(
  field: Field | undefined,
  raw: string,
  report: Report<FrontMatterKey>,
): NumberingChoice {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return {};
  if (value.kind !== 'map') {
    const policy = readPolicy(field.word, value, raw, report);
    return policy === null ? {} : { section: policy, subsection: policy, item: policy };
  }
  const choice: NumberingChoice = {};
  for (const [level, one] of readFields(value, LEVEL_WORDS, report)) {
    const policy = one.value === null ? null : readPolicy(one.word, one.value, raw, report);
    if (policy !== null) choice[level] = policy;
  }
  return choice;
}

function readPolicy(
  key: string,
  value: YamlValue,
  raw: string,
  report: Report<FrontMatterKey>,
): NumberingPolicy | null {
  const word = value.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : '';
  if (/^(?:连续|连续编号|continuous)$/i.test(word)) return 'continuous';
  if (/^(?:重新|重新编号|分节|restart)$/i.test(word)) return 'restart';
  const blank = value.kind === 'scalar' && (value.value === null || value.value === '');
  if (!blank) {
    const written = raw.slice(value.start, value.end).trim();
    report(error('frontMatter.badNumbering', value, { key, value: written }));
  }
  return null;
}
