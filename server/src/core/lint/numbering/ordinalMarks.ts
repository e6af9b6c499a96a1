import type { Ordinal, OrdinalKind } from '../../syntax/ordinal';
import { numberText } from './labels';

/** What stands behind the number of an item. */
export type Dot = '.' | '．';

/** What stands before and behind a number. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}

const BRACKETS: Marks = { open: '（', close: '）' };
const BARE: Marks = { open: '', close: '' };
const COMMA: Marks = { open: '', close: '、' };
const DOTS: Readonly<Record<Dot, Marks>> = {
  '.': { open: '', close: '.' },
  '．': { open: '', close: '．' },
};

/** As GB/T 9704 has them, with the dot that this plan uses; null for 部分、章、节、条, which have no marks. */
export function marksOf(kind: OrdinalKind, dot: Dot): Marks | null {
  switch (kind) {
    case 'section':
      return COMMA;
    case 'subsection':
    case 'point':
      return BRACKETS;
    case 'item':
      return DOTS[dot];
    case 'circled':
      return BARE;
    default:
      return null;
  }
}

/** Whether an ordinal is the figures that are wanted, between their marks; most are, and nothing is put together for them. */
export function isWrittenWith({ open, close }: Marks, ordinal: Ordinal): boolean {
  const { label, number, blank } = ordinal;
  const length = number.end - number.start;
  return (
    label.length === open.length + length + close.length + blank.length &&
    label.startsWith(open) &&
    label.startsWith(close, open.length + length) &&
    hasWantedFigures(ordinal, open.length, open.length + length)
  );
}

const NOT_CHINESE = /[0-9０-９㈠-㈩]/;

/** Whether those are the figures of a label, from `start` to `end`; its marks are right. */
function hasWantedFigures({ kind, value, label }: Ordinal, start: number, end: number): boolean {
  if (isChinese(kind)) return !NOT_CHINESE.test(label);
  if (kind === 'circled') return label.slice(start, end) === numberText(kind, value);
  let rest = value;
  for (let i = end - 1; i >= start; i--) {
    if (label.charCodeAt(i) !== 0x30 + (rest % 10)) return false;
    rest = Math.floor(rest / 10);
  }
  return rest === 0;
}

/** A Chinese number stays as it is written: 一〇三 is as good as 一百零三. */
export function wantedFigures({ kind, value, label, number, start }: Ordinal): string {
  const written = label.slice(number.start - start, number.end - start);
  return isChinese(kind) && !NOT_CHINESE.test(written) ? written : numberText(kind, value);
}

function isChinese(kind: OrdinalKind): boolean {
  return kind === 'section' || kind === 'subsection';
}
