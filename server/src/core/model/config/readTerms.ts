import type { Span } from '../../base/span';
import type { YamlValue } from '../../base/yaml';
import { error, type Report } from '../fields/problem';
import { type Field, type FieldWords, readFields } from '../fields/yamlFields';
import { spanOf } from '../fields/yamlValues';
import type { ConfigKey } from './messages';
import { readFlag } from './readFlag';

/** A wording that the user wants replaced. Spans point into the configuration. */
export interface ConfiguredTerm extends Span {
  readonly wrong: string;
  /** Empty where the wrong wording is to be left out. */
  readonly right: string;
  readonly note: string | null;
  /** True where `wrong` is a regular expression; it is a valid one. */
  readonly regex: boolean;
}

const FIELDS: FieldWords<'wrong' | 'right' | 'note' | 'regex'> = {
  wrong: ['wrong'],
  right: ['right'],
  note: ['note'],
  regex: ['regex'],
};

export function readTerms(field: Field | undefined, report: Report<ConfigKey>): ConfiguredTerm[] {
  const list = field?.value ?? null;
  if (list === null) return [];
  if (list.kind !== 'list') {
    report(error('terms.notList', list));
    return [];
  }
  return list.items.flatMap((item) => readTerm(item, report) ?? []);
}

function readTerm(item: YamlValue, report: Report<ConfigKey>): ConfiguredTerm | null {
  if (item.kind !== 'map') {
    report(error('terms.notMap', item));
    return null;
  }
  const fields = readFields(item, FIELDS, report);
  const wrong = textOf(fields.get('wrong'), report);
  const right = textOf(fields.get('right'), report);
  const note = textOf(fields.get('note'), report);
  const regex = readFlag(fields.get('regex'), report) ?? false;
  if (wrong === null || wrong === '') {
    report(error('terms.incomplete', fields.get('wrong')?.key ?? item, { key: 'wrong' }));
    return null;
  }
  if (right === null) {
    report(error('terms.incomplete', fields.get('right')?.key ?? item, { key: 'right' }));
    return null;
  }
  if (regex && !isPattern(wrong)) {
    report(error('terms.badPattern', fields.get('wrong')?.value ?? item, { pattern: wrong }));
    return null;
  }
  return { ...spanOf(item), wrong, right, note, regex };
}

/** Unlike other texts these keep their blanks, which may be what is wrong. */
function textOf(field: Field | undefined, report: Report<ConfigKey>): string | null {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return null;
  if (value.kind === 'scalar' && typeof value.value === 'string') return value.value;
  report(error('value.notText', value, { key: field.word }));
  return null;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
