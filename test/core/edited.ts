import type { TextEdit } from '../../server/src/core';

/** A text after edits that do not overlap, in whatever order they are given. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  }
  return result;
}
