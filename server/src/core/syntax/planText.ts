import { type AddedLines, type EditedLines, editLines, movedStarts } from '../base/editLines';
import type { Line } from '../base/line';
import { lineByLine } from '../base/lineByLine';
import { cutLines, lastNotAfter, lineStarts, sliceLines } from '../base/lines';
import type { TextEdit } from '../base/span';
import { groupLines, groupsAlike, ordinalLike } from './grouping';
import { type Paragraph, paragraphOf } from './paragraph';
import { wrapWidth } from './wrapWidth';

/** A place in the text by line and character, both from zero, in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Versions that a text remembers having come from: a burst of keys goes by before anyone asks for findings. */
const MAX_HISTORY = 100;

/** More paragraphs than this are no small change. */
const MAX_CHANGED = 16;

/** A version that a text came from by a change of some paragraphs, and their indexes. */
interface Step {
  readonly before: object;
  readonly changed: readonly number[];
}

/** The lines that a paragraph is to have. */
export interface ParagraphLines {
  readonly index: number;
  readonly lines: readonly Line[];
}

/** The parts of a text; see `PlanText`. */
interface TextParts {
  readonly lines: readonly Line[];
  readonly lineStarts: Uint32Array;
  readonly paragraphs: readonly Paragraph[];
  readonly starts: Uint32Array;
  readonly firstLines: Uint32Array;
}

/**
 * One version of a plan's text, cut into lines and paragraphs. Immutable: an edit gives a new one that shares every line
 * and paragraph it did not touch. The paragraphs' texts, joined by their line ends, are the text.
 */
export class PlanText {
  readonly #parts: TextParts;
  /** Stands for this version in the histories of later ones, without keeping it alive. */
  readonly #identity = {};
  readonly #history: readonly Step[];

  private constructor(parts: TextParts, history: readonly Step[]) {
    this.#parts = parts;
    this.#history = history;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#parts.paragraphs;
  }

  /** Where each paragraph starts (UTF-16 offsets); one more entry than paragraphs. */
  get starts(): ArrayLike<number> {
    return this.#parts.starts;
  }

  /** The number of each paragraph's first line; one more entry than paragraphs. */
  get firstLines(): ArrayLike<number> {
    return this.#parts.firstLines;
  }

  /** Any string is a plan's text. */
  static from(text: string): PlanText {
    const lines = cutLines(text);
    return new PlanText(partsOf(lines, lineStarts(lines)), []);
  }

  /** The width at which a copy out of a PDF broke its lines; 0 where it did not. */
  get wrapWidth(): number {
    return wrapWidth(this.#parts.lines);
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#parts.lineStarts[this.#parts.lines.length] as number;
  }

  get lineCount(): number {
    return this.#parts.lines.length;
  }

  /** The line end that the text uses; `\n` where it has a single line. */
  get lineEnd(): string {
    return this.#parts.lines[0]?.eol || '\n';
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    return end <= start ? '' : sliceLines(this.#parts.lines, this.#parts.lineStarts, start, end);
  }

  toString(): string {
    let text = '';
    for (const line of this.#parts.lines) text += line.text + line.eol;
    return text;
  }

  /** Applies edits that do not overlap, in the order of the text; with `added`, for a text that is only looked at. */
  edit(edits: readonly TextEdit[], added: AddedLines | null = null): PlanText {
    if (edits.length === 0) return this;
    const starts = this.#parts.lineStarts;
    const edited = editLines(this.#parts.lines, starts, edits, added);
    const quick = this.#changeLines(edited);
    if (quick !== null) return quick;
    const { lines, changes } = edited;
    const parts = partsOf(lines, changes === null ? lineStarts(lines) : movedStarts(starts, changes));
    const changed = changedParagraphs(this.paragraphs, parts.paragraphs);
    return new PlanText(parts, changed === null ? [] : this.#historyWith(changed));
  }

  /**
   * The indexes of the paragraphs that differ from those of an earlier version, where all others are the same objects at
   * the same indexes and lines; null where that is not known.
   */
  changesSince(earlier: PlanText): readonly number[] | null {
    if (earlier === this) return [];
    const changed = new Set<number>();
    for (const { before, changed: indexes } of this.#history) {
      for (const index of indexes) changed.add(index);
      if (before === earlier.#identity) return [...changed];
    }
    return null;
  }

  /** Changes of lines that group as before change their paragraphs and move the rest; null for other changes. */
  #changeLines({ lines, changes }: EditedLines): PlanText | null {
    const { lineStarts: starts, paragraphs, firstLines } = this.#parts;
    if (!changes?.every(({ before, after }) => groupsAlike(before, after))) return null;
    const newParagraphs = paragraphs.slice();
    const touched: number[] = [];
    for (const { index } of changes) {
      const at = lastNotAfter(firstLines, index);
      if (touched.at(-1) === at) continue;
      const first = firstLines[at] as number;
      const old = paragraphs[at] as Paragraph;
      // The first of a paragraph's changes is the one that may be in its first line.
      const ordinal = index === first ? ordinalLike(old.ordinal, lines[index] as Line) : old.ordinal;
      if (ordinal === undefined) return null;
      newParagraphs[at] = paragraphOf(old.kind, lines, first, first + old.lines.length, ordinal);
      touched.push(at);
    }
    const newStarts = movedStarts(starts, changes);
    const parts = {
      lines,
      lineStarts: newStarts,
      paragraphs: newParagraphs,
      starts: paragraphStarts(firstLines, newStarts),
      firstLines,
    };
    return new PlanText(parts, touched.length > MAX_CHANGED ? [] : this.#historyWith(touched));
  }

  /** The text with other lines in the place of those of some paragraphs, given in their order. */
  replaceLines(changes: readonly ParagraphLines[]): PlanText {
    const { lines: before, firstLines } = this.#parts;
    const lines: Line[] = [];
    let copied = 0;
    for (const { index, lines: after } of changes) {
      const first = firstLines[index] as number;
      for (; copied < first; copied++) lines.push(before[copied] as Line);
      for (const line of after) lines.push(line);
      copied = firstLines[index + 1] as number;
    }
    for (; copied < before.length; copied++) lines.push(before[copied] as Line);
    return new PlanText(partsOf(lines, lineStarts(lines)), []);
  }

  /** The history of a text that came from this one by a change of these paragraphs. */
  #historyWith(changed: readonly number[]): readonly Step[] {
    return [{ before: this.#identity, changed }, ...this.#history.slice(0, MAX_HISTORY - 1)];
  }

  /** Takes over a whole new text and keeps the lines that have not changed: all such, where there are as many as before. */
  replaceAll(text: string): PlanText {
    const old = this.toString();
    if (old === text) return this;
    let start = 0;
    const shorter = Math.min(old.length, text.length);
    while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
    let end = 0;
    while (
      end < shorter - start &&
      old.charCodeAt(old.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
    )
      end++;
    const change = { span: { start, end: old.length - end }, newText: text.slice(start, text.length - end) };
    return this.edit(lineByLine(old, change) ?? [change]);
  }

  /** The line and character of an offset; offsets outside the text are moved to its ends. */
  locate(offset: number): LineColumn {
    const clamped = Math.min(Math.max(offset, 0), this.length);
    const line = Math.min(lastNotAfter(this.#parts.lineStarts, clamped), this.#parts.lines.length - 1);
    return { line, character: clamped - (this.#parts.lineStarts[line] as number) };
  }

  /** The offset of a line and character; what lies past a line's text is moved to its end, as LSP asks. */
  offsetAt({ line, character }: LineColumn): number {
    if (line < 0) return 0;
    if (line >= this.#parts.lines.length) return this.length;
    const length = (this.#parts.lines[line] as Line).text.length;
    return (this.#parts.lineStarts[line] as number) + Math.min(Math.max(character, 0), length);
  }

  /** The index of the paragraph that holds an offset. */
  paragraphAt(offset: number): number {
    return Math.min(lastNotAfter(this.starts, offset), this.paragraphs.length - 1);
  }

  /** The text of a line, without its line end. */
  lineText(line: number): string {
    return this.#parts.lines[line]?.text ?? '';
  }
}

function partsOf(lines: readonly Line[], starts: Uint32Array): TextParts {
  const paragraphs = groupLines(lines);
  const firstLines = new Uint32Array(paragraphs.length + 1);
  let line = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    firstLines[i] = line;
    line += (paragraphs[i] as Paragraph).lines.length;
  }
  firstLines[paragraphs.length] = line;
  return { lines, lineStarts: starts, paragraphs, starts: paragraphStarts(firstLines, starts), firstLines };
}

/** The indexes of the paragraphs that changed, where that are few and each has as many lines as before; else null. */
function changedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): number[] | null {
  if (before.length !== after.length) return null;
  const changed: number[] = [];
  for (let i = 0; i < after.length; i++) {
    if (before[i] === after[i]) continue;
    if (changed.length === MAX_CHANGED || before[i]?.lines.length !== after[i]?.lines.length) return null;
    changed.push(i);
  }
  return changed;
}

function paragraphStarts(firstLines: Uint32Array, starts: Uint32Array): Uint32Array {
  // Each line is a paragraph.
  if (firstLines.length === starts.length) return starts;
  const result = new Uint32Array(firstLines.length);
  for (let i = 0; i < result.length; i++) result[i] = starts[firstLines[i] as number] as number;
  return result;
}
