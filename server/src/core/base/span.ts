/** A stretch of text: UTF-16 offsets, `end` exclusive. What the offsets count from is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text together with what stands there. */
export interface Piece extends Span {
  readonly text: string;
}

/** Replaces `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function piece(text: string, start: number, end: number): Piece {
  return { start, end, text: text.slice(start, end) };
}
