import { Line } from './line';

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

/** The text between two offsets. */
export function sliceLines(
  lines: readonly Line[],
  starts: ArrayLike<number>,
  from: number,
  to: number,
): string {
  let text = '';
  for (let index = lastNotAfter(starts, from); index < lines.length; index++) {
    const start = starts[index] as number;
    if (start >= to) break;
    const { text: own, eol } = lines[index] as Line;
    const first = Math.max(0, from - start);
    text += to - start <= own.length ? own.slice(first, to - start) : (own + eol).slice(first, to - start);
  }
  return text;
}
