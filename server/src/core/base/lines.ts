import type { TextEdit } from './span';

/** How many edits one after the other, each made of the line that the one before it left, may be made as one. */
const MOST_STEPS = 6;

/**
 * One line with its line end. Lines are never changed: an edit makes new ones and keeps the rest, so whatever is known
 * of a line's text can be kept on the line itself.
 */
export class Line {
  /** What was derived from this line's text alone; filled in by the syntax. */
  facts: unknown = undefined;
  /** The paragraph that begins here, as last grouped, and the one before it; see syntax/paragraph.ts. */
  paragraph: unknown = undefined;
  otherParagraph: unknown = undefined;
  #next: Line | undefined = undefined;
  #otherNext: Line | undefined = undefined;

  constructor(
    readonly text: string,
    /** `\n`, `\r\n`, `\r`, or nothing at the end of the text. */
    readonly eol: string,
  ) {}

  get length(): number {
    return this.text.length + this.eol.length;
  }

  /**
   * The line that this one becomes with another text: the same object for who asks for one of the last two texts again,
   * at once or step by step, with all that is known of it. Edits are tried out before they are made, and mostly again at
   * each request.
   */
  with(text: string): Line {
    if (text === this.text) return this;
    const next = this.#next;
    if (next?.text === text) return next;
    const other = this.#otherNext;
    this.#otherNext = next;
    const known = other?.text === text ? other : next === undefined ? undefined : next.#later(text);
    this.#next = known ?? new Line(text, this.eol);
    return this.#next;
  }

  /** What some more edits have made of the line, where that is the text. */
  #later(text: string): Line | undefined {
    let line = this.#next;
    for (let step = 1; step < MOST_STEPS && line !== undefined && line.text !== text; step++)
      line = line.#next;
    return line?.text === text ? line : undefined;
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

/** The lines that some edits cut anew, and what their text becomes. */
interface Cut {
  readonly first: number;
  last: number;
  text: string;
  /** Up to where the old text has been taken into `text`. */
  reached: number;
}

/**
 * Applies edits that do not overlap, given in the order of the text they are meant for; every untouched line stays the
 * same object. Spans are clamped to the text. With `added`, so are lines that are added several times.
 */
export function editLines(
  lines: readonly Line[],
  starts: ArrayLike<number>,
  edits: readonly TextEdit[],
  added: AddedLines | null = null,
): Line[] {
  const length = starts[lines.length] as number;
  const lineAt = (offset: number): number => Math.min(lastNotAfter(starts, offset), lines.length - 1);
  const textOf = (from: number, to: number): string => sliceLines(lines, starts, from, to);
  const result: Line[] = [];
  let copied = 0;
  let cut: Cut | null = null;
  const close = ({ first, last, text, reached }: Cut): void => {
    for (; copied < first; copied++) result.push(lines[copied] as Line);
    const replaced = cutLines(text + textOf(reached, starts[last + 1] as number));
    // What is cut ends with an empty rest when the last line has an end of its own; that rest is the next line's start.
    if ((lines[last] as Line).eol !== '' && replaced.length > 1) replaced.pop();
    keepSame(replaced, lines, first, last);
    for (const line of replaced) result.push(added === null || line === replaced[0] ? line : added.one(line));
    copied = last + 1;
  };
  for (const { span, newText } of edits) {
    const from = Math.min(Math.max(span.start, 0), length);
    const to = Math.min(Math.max(span.end, from), length);
    let first = lineAt(from);
    // A `\r` before the cut and a `\n` after it would become one line end: cut the neighbours anew as well.
    if (from === starts[first] && first > 0 && (lines[first - 1] as Line).eol.endsWith('\r')) first--;
    if (cut !== null && first > cut.last) {
      close(cut);
      cut = null;
    }
    cut ??= { first, last: first, text: '', reached: starts[first] as number };
    cut.text += textOf(cut.reached, from) + newText;
    cut.reached = to;
    cut.last = lineAt(to);
  }
  if (cut !== null) close(cut);
  for (; copied < lines.length; copied++) result.push(lines[copied] as Line);
  return result;
}

/** Lines that edits add to a text that is only looked at: those that are alike are one object, and are read once. */
export class AddedLines {
  readonly #lines = new Map<string, Line>();

  one(line: Line): Line {
    const { text, eol } = line;
    const known = this.#lines.get(text);
    if (known?.eol === eol) return known;
    this.#lines.set(text, line);
    return line;
  }
}

/** Of the lines that take the place of those from `first` to `last`, the first and the last may be what they were. */
function keepSame(replaced: Line[], lines: readonly Line[], first: number, last: number): void {
  const isSame = (line: Line | undefined, other: Line | undefined): boolean =>
    line !== undefined && line.text === other?.text && line.eol === other.eol;
  const [before, after] = [lines[first], replaced[0]];
  if (first === last && before !== undefined && after?.eol === before.eol)
    replaced[0] = before.with(after.text);
  let head = 0;
  for (; first + head <= last && isSame(lines[first + head], replaced[head]); head++)
    replaced[head] = lines[first + head] as Line;
  const most = Math.min(last - first + 1, replaced.length) - head;
  for (let tail = 0; tail < most && isSame(lines[last - tail], replaced.at(-1 - tail)); tail++)
    replaced[replaced.length - 1 - tail] = lines[last - tail] as Line;
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

/** What one line becomes. */
export interface LineChange {
  readonly index: number;
  readonly before: Line;
  readonly after: Line;
}

/** The lines that edits change, where each stays inside one line and adds none; null for other edits. */
export function changesInLines(
  lines: readonly Line[],
  starts: ArrayLike<number>,
  edits: readonly TextEdit[],
): LineChange[] | null {
  const changes: LineChange[] = [];
  let index = -1;
  let text = '';
  let reached = 0;
  const close = (): void => {
    const before = lines[index];
    if (before === undefined) return;
    changes.push({ index, before, after: before.with(text + before.text.slice(reached)) });
  };
  for (const { span, newText } of edits) {
    if (/[\r\n]/.test(newText)) return null;
    const line = Math.min(lastNotAfter(starts, span.start), lines.length - 1);
    const own = (lines[line] as Line).text;
    const from = span.start - (starts[line] as number);
    const to = span.end - (starts[line] as number);
    if (line !== index) {
      if (line < index) return null;
      close();
      index = line;
      text = '';
      reached = 0;
    }
    if (from < reached || to < from || to > own.length) return null;
    text += own.slice(reached, from) + newText;
    reached = to;
  }
  close();
  return changes;
}

/** The lines once some of them have changed. */
export function changedLines(lines: readonly Line[], changes: readonly LineChange[]): Line[] {
  const changed = lines.slice();
  for (const { index, after } of changes) changed[index] = after;
  return changed;
}

/** Where lines start once some of them, in order, have changed. */
export function movedStarts(starts: Uint32Array, changes: readonly LineChange[]): Uint32Array {
  const moved = starts.slice();
  let shift = 0;
  changes.forEach(({ index, before, after }, order) => {
    shift += after.length - before.length;
    const next = changes[order + 1]?.index ?? moved.length - 1;
    for (let i = index + 1; i <= next; i++) moved[i] = (moved[i] as number) + shift;
  });
  return moved;
}
