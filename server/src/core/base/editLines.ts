import { Line } from './line';
import { cutLines, lastNotAfter, sliceLines } from './lines';
import type { TextEdit } from './span';

/** What one line becomes. */
export interface LineChange {
  readonly index: number;
  readonly before: Line;
  readonly after: Line;
}

/** The lines that edits lead to. */
export interface EditedLines {
  readonly lines: readonly Line[];
  /** Those that changed, in order, where no edit breaks or joins lines; else null. */
  readonly changes: readonly LineChange[] | null;
}

/** Lines that take the place of those from `first` to `last`. */
interface Replacement {
  readonly first: number;
  readonly last: number;
  readonly lines: readonly Line[];
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
): EditedLines {
  return new LineEditor(lines, starts, edits, added).run();
}

class LineEditor {
  readonly #edited: Line[];
  readonly #changes: LineChange[] = [];
  /** Where edits break or join lines. */
  readonly #replacements: Replacement[] = [];
  readonly #length: number;

  constructor(
    private readonly lines: readonly Line[],
    private readonly starts: ArrayLike<number>,
    private readonly edits: readonly TextEdit[],
    private readonly added: AddedLines | null,
  ) {
    this.#edited = lines.slice();
    this.#length = starts[lines.length] as number;
  }

  run(): EditedLines {
    let line = 0;
    for (let index = 0; index < this.edits.length; ) {
      line = this.#lineAt(this.#fromOf(index), line);
      const end = this.#firstOf(index, line) === line ? this.#endWithin(line, index) : index;
      if (end === index) index = this.#cut(index);
      else {
        this.#editLine(line, index, end);
        index = end;
      }
    }
    if (this.#replacements.length > 0) return { lines: this.#replaced(), changes: null };
    return { lines: this.#edited, changes: this.#changes };
  }

  #fromOf(index: number): number {
    return Math.min(Math.max((this.edits[index] as TextEdit).span.start, 0), this.#length);
  }

  /** The line of an offset that lies in the line `from` or behind it. */
  #lineAt(offset: number, from: number): number {
    const { starts } = this;
    const most = this.lines.length - 1;
    // Mostly one of the next; else it is looked for.
    let line = from;
    for (let step = 0; step < 8 && line < most; step++) {
      if ((starts[line + 1] as number) > offset) return line;
      line++;
    }
    return line < most ? Math.min(lastNotAfter(starts, offset), most) : most;
  }

  /** The line at which a cut for an edit begins. */
  #firstOf(index: number, from: number): number {
    const offset = this.#fromOf(index);
    const line = this.#lineAt(offset, from);
    // A `\r` before the cut and a `\n` after it would become one line end: cut the neighbours anew as well.
    return line > 0 && offset === this.starts[line] && this.#endsInReturn(line - 1) ? line - 1 : line;
  }

  #endsInReturn(line: number): boolean {
    return (this.lines[line] as Line).eol.endsWith('\r');
  }

  /** Up to which edit all lie within the text of a line, and no other reaches it; the first one where that is not so. */
  #endWithin(line: number, index: number): number {
    const { edits } = this;
    let reached = this.starts[line] as number;
    const end = reached + (this.lines[line] as Line).text.length;
    let next = index;
    for (; next < edits.length; next++) {
      const { start, end: to } = (edits[next] as TextEdit).span;
      if (start < reached || to < start || to > end) break;
      reached = to;
    }
    if (next === edits.length || next === index) return next;
    return this.#firstOf(next, line) > line ? next : index;
  }

  #editLine(line: number, index: number, end: number): void {
    const { edits } = this;
    const start = this.starts[line] as number;
    const before = this.lines[line] as Line;
    const known = before.editedBefore(edits, index, end, start);
    if (known instanceof Line) this.#change(line, known);
    else if (known !== null) this.#replacements.push({ first: line, last: line, lines: known });
    else if (!breaksLine(edits, index, end)) this.#change(line, before.edited(edits, index, end, start));
    else {
      this.#cut(index);
      const { lines } = this.#replacements.at(-1) as Replacement;
      before.remember(edits, index, end, start, lines);
    }
  }

  #change(index: number, after: Line): void {
    this.#changes.push({ index, before: this.lines[index] as Line, after });
    this.#edited[index] = after;
  }

  /** Cuts the lines of an edit, and of those behind it that reach them too, anew; the edit after those. */
  #cut(index: number): number {
    const { added, edits, lines, starts } = this;
    const first = this.#firstOf(index, 0);
    let last = first;
    let reached = starts[first] as number;
    let text = '';
    let next = index;
    for (; next < edits.length && (next === index || this.#firstOf(next, last) <= last); next++) {
      const { span, newText } = edits[next] as TextEdit;
      const from = this.#fromOf(next);
      text += sliceLines(lines, starts, reached, from) + newText;
      reached = Math.min(Math.max(span.end, from), this.#length);
      last = this.#lineAt(reached, last);
    }
    const replaced = cutLines(text + sliceLines(lines, starts, reached, starts[last + 1] as number));
    // What is cut ends with an empty rest when the last line has an end of its own; that rest is the next line's start.
    if ((lines[last] as Line).eol !== '' && replaced.length > 1) replaced.pop();
    keepSame(replaced, lines, first, last);
    if (added !== null)
      for (let i = 1; i < replaced.length; i++) replaced[i] = added.one(replaced[i] as Line);
    this.#replacements.push({ first, last, lines: replaced });
    return next;
  }

  #replaced(): Line[] {
    const result: Line[] = [];
    let copied = 0;
    for (const { first, last, lines } of this.#replacements) {
      for (; copied < first; copied++) result.push(this.#edited[copied] as Line);
      for (const line of lines) result.push(line);
      copied = last + 1;
    }
    for (; copied < this.lines.length; copied++) result.push(this.#edited[copied] as Line);
    return result;
  }
}

function breaksLine(edits: readonly TextEdit[], index: number, end: number): boolean {
  for (let i = index; i < end; i++) if (/[\r\n]/.test((edits[i] as TextEdit).newText)) return true;
  return false;
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
