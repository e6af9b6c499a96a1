import type { Piece } from '../base/span';
import { piece } from '../base/span';

/**
 * `%% yaodian-disable-next-line RULE…`, `%% yaodian-disable RULE…`, `%% yaodian-enable RULE…`, and
 * `%% yaodian-lock-number` before a paragraph whose number must stay as it is.
 */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable' | 'enable' | 'lock-number';
  /** `yaodian-disable` and so on, as written. */
  readonly keyword: Piece;
  /** Rule ids and groups, as written; what follows `--` is a reason for people. */
  readonly rules: readonly Piece[];
}

const KEYWORD =
  /^([\s\u3000]*%%[\s\u3000]*)(yaodian-(?:disable-next-line|disable|enable|lock-number))(?![\w-])/;

const ANY_KEYWORD = /^([\s\u3000]*%%[\s\u3000]*)(yaodian-[\w-]+)/;

/** A word that begins like a directive's and is none: `%% yaodian-disable-line`; null for directives and plain comments. */
export function unknownDirective(text: string): Piece | null {
  if (readDirective(text) !== null) return null;
  const match = ANY_KEYWORD.exec(text);
  return match === null ? null : piece(text, match[1]?.length ?? 0, match[0].length);
}

/** Reads the comment line `text`; null where it is a plain comment. */
export function readDirective(text: string): Directive | null {
  const match = KEYWORD.exec(text);
  if (match === null) return null;
  const start = match[1]?.length ?? 0;
  const end = match[0].length;
  const keyword = piece(text, start, end);
  const reason = text.indexOf('--', end);
  const rules: Piece[] = [];
  const list = /[^\s,，、\u3000]+/g;
  list.lastIndex = end;
  for (let name = list.exec(text); name !== null; name = list.exec(text)) {
    if (reason >= 0 && name.index >= reason) break;
    rules.push(piece(text, name.index, name.index + name[0].length));
  }
  return { kind: keyword.text.slice('yaodian-'.length) as Directive['kind'], keyword, rules };
}
