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

/** Puts `newText` in at a place. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** The text after edits that do not overlap, given in its order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of edits) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

export function piece(text: string, start: number, end: number): Piece {
  return { start, end, text: text.slice(start, end) };
}
