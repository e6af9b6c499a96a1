import type { RoleKind, TagForm } from '../types';
import { isParsedRole, type ParsedPart, type ParsedRole } from './parser';
import { kindOfToken } from './tokens';

const COMMAS = ['，', ',', '；', ';'];

/** One label makes the label form, whatever the other clauses look like; else one verb makes the verb form. */
export function formOf(parts: readonly ParsedPart[]): TagForm {
  const roles = parts.filter(isParsedRole);
  if (roles.some((role) => role.label !== null)) return 'label';
  return roles.some((role) => role.verb !== null) ? 'verb' : 'shorthand';
}

/** What the label says; without one, what the verb says. `责任单位：甲牵头` says of those who answer that they lead. */
export function kindOf({ label, verb }: ParsedRole): RoleKind {
  const token = label ?? verb;
  if (token === null) return 'unknown';
  const kind = kindOfToken(token);
  return kind === 'responsible' && verb !== null && kindOfToken(verb) === 'lead' ? 'lead' : kind;
}

/** 甲 in 责任单位：甲牵头、乙. */
export function isMadeLead(part: ParsedRole): boolean {
  return part.label !== null && kindOfToken(part.label) === 'responsible' && kindOf(part) === 'lead';
}

/** True for names of which neither a label nor a verb says what they do. */
export function isBare({ label, verb }: ParsedRole): boolean {
  return label === null && verb === null;
}

/** `责任单位：甲，乙配合`: a comma that the label's names end at, and a clause with a verb of its own behind it. */
export function clauses(part: ParsedPart): ParsedPart[] {
  if (!isParsedRole(part) || part.label === null || part.verb === null) return [part];
  if (kindOfToken(part.verb) === kindOfToken(part.label)) return [part];
  const comma = part.names.findLastIndex(
    ({ type, text }) => type === 'NameSeparator' && COMMAS.includes(text),
  );
  const separator = part.names[comma];
  const names = part.names.slice(comma + 1);
  if (separator === undefined || comma === 0 || !names.some(({ type }) => type === 'Name')) return [part];
  return [
    { ...part, names: part.names.slice(0, comma), verb: null },
    separator,
    { label: null, colon: null, value: null, names, verb: part.verb },
  ];
}
