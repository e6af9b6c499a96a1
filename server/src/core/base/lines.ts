import type { TextEdit } from './span';

/**
 * One line with its line end. Lines are never changed: an edit makes new ones and keeps the rest, so whatever is known
 * of a line's text can be kept on the line itself.
 */
export class Line {
  /** What was derived from this line's text alone; filled in by the syntax. */
  facts: unknown = undefined;
  /** The paragraph that begins here, as last grouped; see syntax/paragraphs.ts. */
  paragraph: unknown = undefined;

  constructor(
    readonly text: string,
    /** `\n`, `\r\n`, `\r`, or nothing at the end of the text. */
    readonly eol: string,
  ) {}

  get length(): number {
    return this.text.length + this.eol.length;
  }
}

/** Cuts at `\n`, `\r\n` and `\r`, as the Language Server Protocol does. There is always a last line, maybe empty. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  const hasReturn = text.includes('\r');
  let start = 0;
  for (;;) {
    let end = text.indexOf('\n', start);
    let eol = '\n';
    if (hasReturn) {
      const cr = text.indexOf('\r', start);
      if (cr >= 0 && (end < 0 || cr < end)) {
        eol = cr + 1 === end ? '\r\n' : '\r';
        end = cr;
      }
    }
    if (end < 0) {
      lines.push(new Line(text.slice(start), ''));
      return lines;
    }
    lines.push(new Line(text.slice(start, end), eol));
    start = end + eol.length;
  }
}

/** The offset at which each line starts; one more entry than lines, the last being the text's length. */
export function lineStarts(lines: readonly Line[]): Uint32Array {
  const starts = new Uint32Array(lines.length + 1);
  let offset = 0;
  for (let i = 0; i < lines.length; i++) {
    starts[i] = offset;
    offset += (lines[i] as Line).length;
  }
  starts[lines.length] = offset;
  return starts;
}

/** The index of the last entry that is not after `value`; the entries rise. */
export function lastNotAfter(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Applies one edit; every untouched line stays the same object. The edit's span is clamped to the text. */
export function editLines(lines: readonly Line[], starts: ArrayLike<number>, edit: TextEdit): Line[] {
  const length = starts[lines.length] as number;
  const from = Math.min(Math.max(edit.span.start, 0), length);
  const to = Math.min(Math.max(edit.span.end, from), length);
  const first = Math.min(lastNotAfter(starts, from), lines.length - 1);
  const last = Math.min(lastNotAfter(starts, to), lines.length - 1);
  const firstLine = lines[first] as Line;
  // A `\r` before the cut and a `\n` after it would become one line end: cut the neighbours anew as well.
  let begin = first;
  let prefix = (firstLine.text + firstLine.eol).slice(0, from - (starts[first] as number));
  if (prefix === '' && begin > 0 && (lines[begin - 1] as Line).eol.endsWith('\r')) {
    begin--;
    const before = lines[begin] as Line;
    prefix = before.text + before.eol;
  }
  const lastLine = lines[last] as Line;
  const suffix = (lastLine.text + lastLine.eol).slice(to - (starts[last] as number));
  const replaced = cutLines(prefix + edit.newText + suffix);
  // What is cut ends with an empty rest when the last line has an end of its own; that rest is the next line's start.
  if (lastLine.eol !== '' && replaced.length > 1) replaced.pop();
  return lines.slice(0, begin).concat(replaced, lines.slice(last + 1));
}
