import { isOpenName } from '../../lint/offices/bodies';
import { isGroup } from '../../syntax/tags';

/** Why a text cannot be the name of an office. */
export type NameProblem = 'empty' | 'lineBreak' | 'blank' | 'separator' | 'brackets' | 'characters' | 'open';

const SEPARATOR = /[、，,；;。：:/／\\|｜]/;
/** Texts that YAML reads as something else: truth values, numbers and dates. */
const OTHER_VALUE = /^(?:true|false|null|yes|no|on|off|y|n|[\d._+-]*|\d[\d.]*e\d+|0[xo][\da-f]+)$/i;
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '('],
  ['”', '“'],
  ['》', '《'],
  ['〉', '〈'],
]);

/** What keeps `name` from being an office's name in tags and in the directory; null for nothing. */
export function nameProblem(name: string): NameProblem | null {
  if (name.trim() === '') return 'empty';
  if (/[\r\n\u0085\u2028\u2029]/.test(name)) return 'lineBreak';
  if (/[\s\u3000]/.test(name)) return 'blank';
  if (SEPARATOR.test(name)) return 'separator';
  if (!isBalanced(name)) return 'brackets';
  if (!isWritten(name) || OTHER_VALUE.test(name)) return 'characters';
  return isGroup(name) || isOpenName(name) ? 'open' : null;
}

/** What names are written with. Nothing in it means anything to YAML, so a name fits wherever another stood. */
function isWritten(name: string): boolean {
  // Not made when the server starts: a pattern with classes of Unicode takes half a millisecond.
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}（）()·•“”《》〈〉—–-]*$/u.test(name);
}

function isBalanced(name: string): boolean {
  const open: string[] = [];
  const opening = new Set(PAIRS.values());
  for (const char of name) {
    if (opening.has(char)) open.push(char);
    else if (PAIRS.has(char) && open.pop() !== PAIRS.get(char)) return false;
  }
  return open.length === 0;
}
