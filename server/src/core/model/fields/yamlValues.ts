import { fromChineseNumeral } from '../../base/numerals';
import type { Span } from '../../base/span';
import type { YamlValue } from '../../base/yaml';
import { error, type Report } from './problem';
import type { SharedKey } from './sharedMessages';
import type { Field } from './yamlFields';

/** A value and where it is written. */
export interface Located<Value> {
  readonly value: Value;
  readonly span: Span;
}

const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/** Marks between names that were written as one text: 疾病控制处、疾控科. */
const BETWEEN_NAMES = /[、，,；;]/;

/** The text of a field; null, without a problem, where nothing is written yet. */
export function readText(field: Field | undefined, report: Report<SharedKey>): Located<string> | null {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return null;
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    const text = value.value.trim();
    return text === '' ? null : { value: text, span: spanOf(value) };
  }
  report(error('value.notText', value, { key: field.word }));
  return null;
}

/** The names in a list; a single text is a list too, of the names between its commas. */
export function readNames(field: Field | undefined, report: Report<SharedKey>): Located<string>[] {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return [];
  const items = value.kind === 'list' ? value.items : [value];
  const names: Located<string>[] = [];
  for (const item of items) {
    if (item.kind === 'scalar' && typeof item.value === 'string') {
      const parts = value.kind === 'list' ? [item.value] : item.value.split(BETWEEN_NAMES);
      for (const part of parts) {
        const name = part.trim();
        if (name !== '') names.push({ value: name, span: spanOf(item) });
      }
    } else if (item.kind !== 'scalar' || item.value !== null) {
      report(error('value.notNames', item, { key: field.word }));
    }
  }
  return names;
}

/** A year, written 2023, "2023" or 2023年. */
export function readYear(field: Field | undefined, report: Report<SharedKey>): Located<number> | null {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return null;
  const written = value.kind === 'scalar' ? String(value.value ?? '').trim() : '';
  if (written === '' && value.kind === 'scalar' && value.value === '') return null;
  const year = yearOf(written);
  if (year !== null) return { value: year, span: spanOf(value) };
  report(error('value.notYear', value, { key: field.word, value: written === '' ? '…' : written }));
  return null;
}

/** The year that `text` writes, if it is one that a plan can have. */
export function yearOf(text: string): number | null {
  const digits = /^([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*年?度?$/.exec(text)?.[1];
  if (digits === undefined) return null;
  const year = fromChineseNumeral(digits) ?? Number(digits.normalize('NFKC'));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

export function spanOf(value: YamlValue): Span {
  return { start: value.start, end: value.end };
}
