import { toChineseNumeral } from '../../base/numerals';
import type { OutlineNode } from '../../model/outlineNode';
import type { Ordinal, OrdinalKind } from '../../syntax/ordinal';

const CHINESE: ReadonlySet<OrdinalKind> = new Set([
  'chapter',
  'clauseSection',
  'section',
  'subsection',
  'article',
]);

/** `value` in the figures that a kind of ordinal is written in; ① has no figure beyond ⑳ and falls back to （21）. */
export function numberText(kind: OrdinalKind, value: number): string {
  if (CHINESE.has(kind)) return toChineseNumeral(value);
  if (kind === 'circled') return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : `（${value}）`;
  return String(value);
}

/** The ordinal as it would be written in text, to name it in a message: 三、 （三） 3. */
export function labelText(ordinal: Ordinal, value: number): string {
  const number = numberText(ordinal.kind, value);
  switch (ordinal.kind) {
    case 'chapter':
      return `第${number}${ordinal.mark === '部分' ? '部分' : '章'}`;
    case 'clauseSection':
      return `第${number}节`;
    case 'article':
      return `第${number}条`;
    case 'section':
      return `${number}、`;
    case 'subsection':
    case 'point':
      return `（${number}）`;
    case 'circled':
      return number;
    case 'item':
      return `${number}.`;
  }
}

/** The first of the characters that hold a number and its marks, and how many there are. */
const SYMBOLS: Readonly<Record<string, { readonly first: number; readonly count: number }>> = {
  '⑴': { first: 0x2474, count: 20 },
  '⒈': { first: 0x2488, count: 20 },
  '㈠': { first: 0x3220, count: 10 },
};

/** `value` in the figures in which this node's number is written, its marks left alone. */
export function numberLike({ ordinal }: OutlineNode, value: number): string {
  const symbol = SYMBOLS[ordinal.mark];
  if (symbol !== undefined) {
    if (value <= symbol.count) return String.fromCharCode(symbol.first + value - 1);
    return labelText(ordinal, value);
  }
  if (ordinal.kind === 'circled') return numberText(ordinal.kind, value);
  const { label, number, start } = ordinal;
  return figuresLike(label.slice(number.start - start, number.end - start), value);
}

/** `value` in Arabic, full-width or Chinese figures, as `written` is. */
export function figuresLike(written: string, value: number): string {
  const figures = figuresAt(written, 0);
  if (figures === 'arabic') return String(value);
  if (figures === 'other') return toChineseNumeral(value);
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The figures that a number at a place is written in. */
export function figuresAt(text: string, place: number): 'arabic' | 'fullWidth' | 'other' {
  const code = text.charCodeAt(place);
  if (code >= 0x30 && code <= 0x39) return 'arabic';
  return code >= 0xff10 && code <= 0xff19 ? 'fullWidth' : 'other';
}
