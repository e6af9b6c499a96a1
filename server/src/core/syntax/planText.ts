import { cutLines, editLines, type Line, lastNotAfter, lineStarts } from '../base/lines';
import type { TextEdit } from '../base/span';
import { groupLines } from './grouping';
import type { Paragraph } from './paragraph';

/** A place in the text by line and character, both from zero, in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/**
 * One version of a plan's text, cut into lines and paragraphs. Immutable: an edit gives a new one that shares every line
 * and paragraph it did not touch. The paragraphs' texts, joined by their line ends, are the text.
 */
export class PlanText {
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph starts (UTF-16 offsets); one more entry than paragraphs. */
  readonly starts: readonly number[];
  /** The number of each paragraph's first line; one more entry than paragraphs. */
  readonly firstLines: readonly number[];
  readonly #lines: readonly Line[];
  readonly #lineStarts: readonly number[];

  private constructor(lines: readonly Line[], starts: readonly number[]) {
    this.#lines = lines;
    this.#lineStarts = starts;
    const paragraphs = groupLines(lines);
    const offsets = new Array<number>(paragraphs.length + 1);
    const numbers = new Array<number>(paragraphs.length + 1);
    let line = 0;
    for (let i = 0; i < paragraphs.length; i++) {
      offsets[i] = starts[line] as number;
      numbers[i] = line;
      line += (paragraphs[i] as Paragraph).lines.length;
    }
    offsets[paragraphs.length] = starts[lines.length] as number;
    numbers[paragraphs.length] = line;
    this.paragraphs = paragraphs;
    this.starts = offsets;
    this.firstLines = numbers;
  }

  /** Any string is a plan's text. */
  static from(text: string): PlanText {
    const lines = cutLines(text);
    return new PlanText(lines, lineStarts(lines));
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#lineStarts[this.#lines.length] as number;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  toString(): string {
    let text = '';
    for (const line of this.#lines) text += line.text + line.eol;
    return text;
  }

  /** Applies edits one after the other, each meant for the text that the one before it left. */
  edit(edits: readonly TextEdit[]): PlanText {
    let lines = this.#lines;
    let starts = this.#lineStarts;
    for (const edit of edits) {
      lines = editLines(lines, starts, edit);
      starts = lineStarts(lines);
    }
    return edits.length === 0 ? this : new PlanText(lines, starts);
  }

  /** Takes over a whole new text and keeps the lines at its start and end that have not changed. */
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
    return this.edit([
      { span: { start, end: old.length - end }, newText: text.slice(start, text.length - end) },
    ]);
  }

  /** The line and character of an offset; offsets outside the text are moved to its ends. */
  locate(offset: number): LineColumn {
    const clamped = Math.min(Math.max(offset, 0), this.length);
    const line = Math.min(lastNotAfter(this.#lineStarts, clamped), this.#lines.length - 1);
    return { line, character: clamped - (this.#lineStarts[line] as number) };
  }

  /** The offset of a line and character; what lies past a line's text is moved to its end, as LSP asks. */
  offsetAt({ line, character }: LineColumn): number {
    if (line < 0) return 0;
    if (line >= this.#lines.length) return this.length;
    const length = (this.#lines[line] as Line).text.length;
    return (this.#lineStarts[line] as number) + Math.min(Math.max(character, 0), length);
  }

  /** The index of the paragraph that holds an offset. */
  paragraphAt(offset: number): number {
    return Math.min(lastNotAfter(this.starts, offset), this.paragraphs.length - 1);
  }

  /** The text of a line, without its line end. */
  lineText(line: number): string {
    return this.#lines[line]?.text ?? '';
  }
}
