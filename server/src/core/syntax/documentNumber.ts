import { toNumber } from '../base/dates';
import type { Piece, Span } from '../base/span';
import { piece } from '../base/span';

/** A 发文字号 as written: GB/T 9704-2012 7.2.5 wants 代字〔four-figure year〕number号. */
export interface DocumentNumber extends Piece {
  /** The issuer's code: 锡卫发. */
  readonly code: Piece;
  readonly open: Piece;
  readonly year: Piece;
  readonly close: Piece;
  /** What stands between the bracket and the number: 第, blanks; empty when all is well. */
  readonly between: Piece;
  readonly number: Piece;
  readonly numberValue: number;
  readonly yearValue: number;
}

const PATTERN =
  /^([?\s\u3000]*)([\u4e00-\u9fff（）()]{1,16}?)(\s*)([〔﹝【[［(（])(\s*)([0-9０-９]{2,4})(年?\s*)([〕﹞】\]］)）])(\s*第?\s*)([0-9０-９]{1,5})\s*号[?\s\u3000]*$/;

/** Reads a paragraph that is a document number and nothing else, right or wrong in its marks. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  if (text.length > 60) return null;
  const match = PATTERN.exec(text);
  if (match === null) return null;
  let at = 0;
  const pieces: Piece[] = [];
  for (const group of match.slice(1)) {
    pieces.push(piece(text, at, at + group.length));
    at += group.length;
  }
  const [, code, , open, , year, , close, between, number] = pieces;
  if (!code || !open || !year || !close || !between || !number) return null;
  const span: Span = { start: code.start, end: text.indexOf('号', number.end) + 1 };
  return {
    ...piece(text, span.start, span.end),
    code,
    open,
    year,
    close,
    between,
    number,
    numberValue: toNumber(number.text),
    yearValue: toNumber(year.text),
  };
}
