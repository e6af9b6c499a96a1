import type { RoleKind } from '../../syntax/types';
import { nearestWord } from './nearest';
import { error, type Report } from './problem';
import type { SharedKey } from './sharedMessages';
import type { Field } from './yamlFields';
import { readNames } from './yamlValues';

/** Role words by the role they stand for. */
export type RoleWords = Partial<Record<RoleKind, readonly string[]>>;

type WordedRole = 'lead' | 'support' | 'responsible';

const ROLES: ReadonlyMap<string, WordedRole> = new Map([
  ['牵头', 'lead'],
  ['配合', 'support'],
  ['责任', 'responsible'],
  ['lead', 'lead'],
  ['support', 'support'],
  ['responsible', 'responsible'],
]);

/** The words for the roles that may be given more words, Chinese and English. */
export const ROLE_NAMES: readonly string[] = [...ROLES.keys()];

/** Reads extra role words: `lead: [主责处室]`. */
export function readRoles(field: Field | undefined, report: Report<SharedKey>): RoleWords {
  const map = field?.value ?? null;
  if (field === undefined || map === null) return {};
  if (map.kind !== 'map') {
    report(error('roles.notMap', map, { key: field.word }));
    return {};
  }
  const roles: Partial<Record<RoleKind, readonly string[]>> = {};
  for (const { key, value } of map.entries) {
    const word = String(key.value ?? '');
    const role = ROLES.get(word);
    if (role !== undefined) {
      const words = readNames({ key, word, value }, report).map((name) => name.value);
      roles[role] = [...new Set([...(roles[role] ?? []), ...words])];
      continue;
    }
    const near = nearestWord(word, ROLE_NAMES);
    if (near === undefined) report(error('roles.unknown', key, { key: word }));
    else {
      const fix = { span: { start: key.start, end: key.end }, newText: near };
      report(error('roles.unknownNear', key, { key: word, near }, fix));
    }
  }
  return roles;
}
