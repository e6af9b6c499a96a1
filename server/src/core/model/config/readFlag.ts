import { error, type Report } from '../fields/problem';
import type { Field } from '../fields/yamlFields';
import type { ConfigKey } from './messages';

/** True or false as written; null, with a problem where something else is written, for neither. */
export function readFlag(field: Field | undefined, report: Report<ConfigKey>): boolean | null {
  const value = field?.value ?? null;
  if (field === undefined || value === null) return null;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  report(error('value.notBoolean', value, { key: field.word }));
  return null;
}
