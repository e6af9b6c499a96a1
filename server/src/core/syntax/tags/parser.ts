import type { TagToken, TokenName } from './tokens';

/** A role as the grammar reads it: `Label Colon? Value? names? Verb?`, `names Verb?` or `Verb`. */
export interface ParsedRole {
  readonly label: TagToken | null;
  readonly colon: TagToken | null;
  readonly value: TagToken | null;
  /** Names with their marks, 等 and separators in order. */
  readonly names: readonly TagToken[];
  readonly verb: TagToken | null;
}

/** A role, or a separator between roles. */
export type ParsedPart = ParsedRole | TagToken;

export function isParsedRole(part: ParsedPart): part is ParsedRole {
  return 'names' in part;
}

/** What stands in a list of names; a colon that no label claims is kept there too. */
const IN_NAMES: ReadonlySet<TokenName> = new Set(['Name', 'Mark', 'NameSeparator', 'Etc', 'Colon']);

/**
 * Reads a tag's inside: `(role | RoleSeparator)*`. One token ahead decides. It takes every sequence of tokens, because
 * half-typed tags are the normal state; what is missing is simply not there in the result.
 */
export function parseParts(tokens: readonly TagToken[]): ParsedPart[] {
  const parts: ParsedPart[] = [];
  let at = 0;
  const take = (type: TokenName): TagToken | null => {
    const token = tokens[at];
    if (token?.type !== type) return null;
    at++;
    return token;
  };
  const takeNames = (): TagToken[] => {
    const names: TagToken[] = [];
    for (let token = tokens[at]; token !== undefined && IN_NAMES.has(token.type); token = tokens[++at]) {
      names.push(token);
    }
    return names;
  };
  while (at < tokens.length) {
    const before = at;
    const separator = take('RoleSeparator');
    if (separator !== null) {
      parts.push(separator);
      continue;
    }
    const label = take('Label');
    const colon = label === null ? null : take('Colon');
    const value = label === null ? null : take('Value');
    const role = { label, colon, value, names: takeNames(), verb: take('Verb') };
    // A value without a label: the lexer makes none.
    if (at === before) return parts;
    parts.push(role);
  }
  return parts;
}
