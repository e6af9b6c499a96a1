import type { Span } from '../../base/span';
import type { YamlMap, YamlValue } from '../../base/yaml';
import { nearestWord } from '../fields/nearest';
import { error, type Report, warning } from '../fields/problem';
import { type Field, type Fields, type FieldWords, readFields } from '../fields/yamlFields';
import { type Located, readNames, readText, readYear, spanOf } from '../fields/yamlValues';
import { NOTHING_BUT_NAME, OFFICE_KINDS, type Office, type OfficeKind } from '../office';
import type { DirectoryKey } from './messages';

type OfficeField = 'name' | 'fullName' | 'aliases' | 'from' | 'until' | 'successor' | 'duties' | 'kind';

/** The keys of an entry, Chinese and English. */
export const OFFICE_WORDS: FieldWords<OfficeField> = {
  name: ['名称', 'name'],
  fullName: ['全称', 'fullName'],
  aliases: ['别名', 'aliases'],
  from: ['启用', 'from'],
  until: ['停用', 'until'],
  successor: ['承接', 'successor'],
  duties: ['职责', 'duties'],
  kind: ['类别', 'kind'],
};

const KINDS: ReadonlyMap<string, OfficeKind> = new Map([
  ...OFFICE_KINDS.map((kind) => [kind, kind] as const),
  ['处室', 'office'] as const,
  ['党组织', 'party'] as const,
  ['群团', 'mass-organisation'] as const,
  ['直属单位', 'affiliate'] as const,
  ['外单位', 'external'] as const,
]);

/** An office with the places of what the checks between offices need. */
export interface PlacedOffice {
  readonly office: Office;
  readonly otherNames: readonly Located<string>[];
  readonly successorSpan: Span | null;
}

/** Reads one entry of the list of offices; null where it names none. */
export function readOffice(entry: YamlValue, report: Report<DirectoryKey>): PlacedOffice | null {
  if (entry.kind === 'map') return officeOf(entry, report);
  const name = entry.kind === 'scalar' && typeof entry.value === 'string' ? entry.value.trim() : '';
  if (name === '') {
    const blank = entry.kind === 'scalar' && (entry.value === null || entry.value === '');
    report(error(blank ? 'office.nameMissing' : 'office.notMap', entry));
    return null;
  }
  const span = spanOf(entry);
  return {
    office: { ...NOTHING_BUT_NAME, name, nameSpan: span, ...span },
    otherNames: [],
    successorSpan: null,
  };
}

function officeOf(entry: YamlMap, report: Report<DirectoryKey>): PlacedOffice | null {
  const fields = readFields(entry, OFFICE_WORDS, report);
  const name = readText(fields.get('name'), report);
  const fullName = readText(fields.get('fullName'), report);
  const aliases = readNames(fields.get('aliases'), report);
  const successor = readText(fields.get('successor'), report);
  const duties = readDuties(fields.get('duties'), report);
  const kind = readKind(fields.get('kind'), report);
  const years = readYears(fields, name?.value ?? '', report);
  if (name === null) {
    // Of another type: that is reported already.
    if ((fields.get('name')?.value ?? null) === null || isEmptyText(fields.get('name'))) {
      report(error('office.nameMissing', fields.get('name')?.key ?? entry));
    }
    return null;
  }
  return {
    office: {
      ...spanOf(entry),
      name: name.value,
      nameSpan: name.span,
      fullName: fullName?.value ?? null,
      aliases: [...new Set(aliases.map((alias) => alias.value))],
      ...years,
      successor: successor?.value ?? null,
      duties,
      kind,
    },
    otherNames: fullName === null ? aliases : [fullName, ...aliases],
    successorSpan: successor?.span ?? null,
  };
}

function isEmptyText(field: Field | undefined): boolean {
  const value = field?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() === '';
}

/** Duties may also be a list; they are only ever shown. */
function readDuties(field: Field | undefined, report: Report<DirectoryKey>): string | null {
  if (field?.value?.kind !== 'list') return readText(field, report)?.value ?? null;
  return (
    readNames(field, report)
      .map((duty) => duty.value)
      .join('、') || null
  );
}

function readKind(field: Field | undefined, report: Report<DirectoryKey>): OfficeKind {
  const written = readText(field, report);
  if (written === null) return 'office';
  const kind = KINDS.get(written.value);
  if (kind !== undefined) return kind;
  const near = nearestWord(written.value, [...KINDS.keys()]);
  if (near === undefined) report(error('office.kindUnknown', written.span, { kind: written.value }));
  else {
    const fix = { span: written.span, newText: near };
    report(error('office.kindUnknownNear', written.span, { kind: written.value, near }, fix));
  }
  return 'office';
}

function readYears(
  fields: Fields<OfficeField>,
  name: string,
  report: Report<DirectoryKey>,
): { from: number | null; until: number | null } {
  const from = readYear(fields.get('from'), report);
  const until = readYear(fields.get('until'), report);
  if (from !== null && until !== null && until.value < from.value) {
    const args = { name, from: String(from.value), until: String(until.value) };
    report(warning('office.yearsReversed', until.span, args));
    return { from: null, until: null };
  }
  return { from: from?.value ?? null, until: until?.value ?? null };
}
