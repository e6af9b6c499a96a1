/** The line end that a text uses; `\n` where it has a single line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The blanks at the start of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** The offset at which the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  return start;
}

/** The offset at which the line that holds `offset` ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end++;
  return end;
}
