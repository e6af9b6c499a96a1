import type { Line } from '../base/line';
import type { Ordinal } from './ordinal';
import { ParagraphSyntax } from './paragraphSyntax';
import { type Reading, readParagraph } from './reading';
import { mayRefer } from './references';
import type { SyntaxSettings } from './settings';

export type ParagraphKind = 'blank' | 'comment' | 'frontMatter' | 'text';

/**
 * A line with its continuation lines. Paragraphs are never changed and outlive the version of the text they were made
 * for, so what is derived from one is kept on it. Where it stands is said by the text that holds it (`PlanText`).
 */
export class Paragraph {
  /** Findings of the paragraph rules; see lint/runner.ts. */
  lintMemo: object | undefined = undefined;
  /** What formatting does to it; see refactor/format/paragraphMemo.ts. */
  formatMemo: object | undefined = undefined;
  #reading: Reading | undefined = undefined;
  #syntax: ParagraphSyntax | undefined = undefined;
  /** Under which settings someone looked at it in passing, and what was found; null where it is what is found otherwise. */
  #passingSettings: SyntaxSettings | undefined = undefined;
  #passing: ParagraphSyntax | null = null;
  #raw: string | undefined = undefined;
  #mayRefer: boolean | undefined = undefined;
  /** UTF-16 units, the last line end included. */
  readonly length: number;

  constructor(
    readonly kind: ParagraphKind,
    readonly lines: readonly Line[],
    /** The number it begins with; null for text. */
    readonly ordinal: Ordinal | null,
  ) {
    let length = 0;
    for (const line of lines) length += line.length;
    this.length = length;
  }

  /** The paragraph's own text, inner line ends included, without the last line end. */
  get raw(): string {
    if (this.#raw === undefined) {
      let raw = '';
      const last = this.lines.length - 1;
      this.lines.forEach((line, index) => {
        raw += index < last ? line.text + line.eol : line.text;
      });
      this.#raw = raw;
    }
    return this.#raw;
  }

  /** True for a paragraph broken over several lines. */
  get isWrapped(): boolean {
    return this.lines.length > 1 && this.kind === 'text';
  }

  get reading(): Reading {
    if (this.#reading === undefined) {
      const offsets: number[] = [];
      let offset = 0;
      for (const line of this.lines) {
        offsets.push(offset);
        offset += line.length;
      }
      this.#reading = readParagraph(
        this.lines.map((line) => line.text),
        offsets,
        this.raw.length,
        this.ordinal?.end ?? 0,
      );
    }
    return this.#reading;
  }

  /** False where it cannot refer to an item of the plan; said without reading it. */
  get mayRefer(): boolean {
    this.#mayRefer ??= this.kind === 'text' && mayRefer(this.raw);
    return this.#mayRefer;
  }

  /** What the grammars find; kept for the settings asked for last, and beside them for those of a passing look (`likeSettings`). */
  syntax(settings: SyntaxSettings): ParagraphSyntax {
    const { like } = settings;
    if (like !== undefined) {
      if (this.#passingSettings !== settings) {
        this.#passing = like.mayDiffer(this) ? this.#read(settings) : null;
        this.#passingSettings = settings;
      }
      return this.#passing ?? this.syntax(like.settings);
    }
    if (this.#syntax === undefined || this.#syntax.settings !== settings) this.#syntax = this.#read(settings);
    return this.#syntax;
  }

  #read(settings: SyntaxSettings): ParagraphSyntax {
    return new ParagraphSyntax(this.reading.text, this.ordinal, settings);
  }
}

/**
 * The paragraph of the lines from `from` to `to`: one of the last two that began with the first of them, where it is the
 * same. Two, since a text and what an edit would make of it are grouped by turns.
 */
export function paragraphOf(
  kind: ParagraphKind,
  lines: readonly Line[],
  from: number,
  to: number,
  ordinal: Ordinal | null,
): Paragraph {
  const first = lines[from] as Line;
  const known = first.paragraph as Paragraph | undefined;
  if (isParagraph(known, kind, lines, from, to, ordinal)) return known;
  const other = first.otherParagraph as Paragraph | undefined;
  const paragraph = isParagraph(other, kind, lines, from, to, ordinal)
    ? other
    : new Paragraph(kind, lines.slice(from, to), ordinal);
  first.otherParagraph = known;
  first.paragraph = paragraph;
  return paragraph;
}

function isParagraph(
  known: Paragraph | undefined,
  kind: ParagraphKind,
  lines: readonly Line[],
  from: number,
  to: number,
  ordinal: Ordinal | null,
): known is Paragraph {
  if (known === undefined || known.kind !== kind || known.ordinal !== ordinal) return false;
  if (known.lines.length !== to - from) return false;
  for (let i = 1; i < known.lines.length; i++) if (known.lines[i] !== lines[from + i]) return false;
  return true;
}
