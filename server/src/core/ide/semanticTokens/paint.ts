import { isBlank } from '../../base/characters';
import type { Span } from '../../base/span';
import type { PlanParagraph } from '../../model/planParagraph';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from './legend';

/** Five numbers a token: line and character in the paragraph, length, index of the type, bits of the modifiers. */
export type PackedTokens = readonly number[];

/** Bits of a colour that hold the type, counted from one; the modifiers are above them. */
const TYPE_BITS = 4;

/** Lays colours over the reading of a paragraph. What is painted later covers what is below it. */
export class Canvas {
  readonly #colours: Uint16Array;
  #painted = false;

  constructor(private readonly at: PlanParagraph) {
    this.#colours = new Uint16Array(at.text.length);
  }

  paint({ start, end }: Span, type: TokenType, modifier: TokenModifier | null = null): void {
    const bits = modifier === null ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    this.#colours.fill((bits << TYPE_BITS) | (TOKEN_TYPES.indexOf(type) + 1), start, end);
    this.#painted = true;
  }

  /** The tokens, none of which overlap or go over the end of a line. */
  tokens(): PackedTokens {
    const packed: number[] = [];
    if (!this.#painted) return packed;
    const colours = this.#colours;
    let start = 0;
    for (let i = 1; i <= colours.length; i++) {
      if (i < colours.length && colours[i] === colours[start]) continue;
      const colour = colours[start] ?? 0;
      if (colour !== 0) this.#add(packed, { start, end: i }, colour);
      start = i;
    }
    return packed;
  }

  #add(packed: number[], span: Span, colour: number): void {
    const type = (colour & ((1 << TYPE_BITS) - 1)) - 1;
    for (const { line, start, end } of onLines(this.at, this.at.paragraph.reading.toRaw(span))) {
      packed.push(line, start, end - start, type, colour >> TYPE_BITS);
    }
  }
}

interface OnLine extends Span {
  readonly line: number;
}

/** The parts of a span of the paragraph's own text on each of its lines, the blanks at the breaks left out. */
function onLines({ paragraph: { lines } }: PlanParagraph, span: Span): OnLine[] {
  const parts: OnLine[] = [];
  let offset = 0;
  for (const [line, { text, length }] of lines.entries()) {
    if (offset >= span.end) break;
    let start = Math.max(0, span.start - offset);
    let end = Math.min(text.length, span.end - offset);
    if (span.start < offset) while (start < end && isBlank(text.charCodeAt(start))) start++;
    if (span.end > offset + text.length) while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start) parts.push({ line, start, end });
    offset += length;
  }
  return parts;
}
