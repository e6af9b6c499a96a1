import type { Span } from '../base/span';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { SyntaxSettings } from '../syntax/settings';
import type { RoleLexicon } from '../syntax/tags';

/**
 * What a paragraph is to the plan. `point` is a （1） or ① below an item, `text` a paragraph without a number below a
 * heading or item, `tagLine` a responsibility on a line of its own.
 */
export type ParagraphRole =
  | 'blank'
  | 'comment'
  | 'frontMatter'
  | 'head'
  | 'title'
  | 'preamble'
  | 'section'
  | 'subsection'
  | 'item'
  | 'point'
  | 'text'
  | 'tagLine'
  | 'foot';

/** A paragraph at its place in one version of a plan. */
export class PlanParagraph {
  role: ParagraphRole;
  #syntax: ParagraphSyntax | undefined = undefined;

  constructor(
    readonly paragraph: Paragraph,
    /** Its index among the plan's paragraphs. */
    readonly index: number,
    /** Its first UTF-16 unit in the text. */
    readonly start: number,
    /** Its first line, from zero. */
    readonly line: number,
    private readonly settings: SyntaxSettings,
  ) {
    this.role = paragraph.kind === 'text' ? 'head' : paragraph.kind;
  }

  get syntax(): ParagraphSyntax {
    this.#syntax ??= this.paragraph.syntax(this.settings);
    return this.#syntax;
  }

  /** The role words that its tags are read by. */
  get lexicon(): RoleLexicon {
    return this.settings.lexicon;
  }

  /** The text as the grammars read it. */
  get text(): string {
    return this.paragraph.reading.text;
  }

  /** The end of its text in the whole text, without its last line end. */
  get end(): number {
    return this.start + this.paragraph.length - (this.paragraph.lines.at(-1)?.eol.length ?? 0);
  }

  /** The last line that belongs to it. */
  get endLine(): number {
    return this.line + this.paragraph.lines.length - 1;
  }

  /** What was written at a span of the reading, without pinyin notes and line breaks. */
  written(span: Span): string {
    return this.paragraph.reading.written.slice(span.start, span.end);
  }

  /** The span of the whole text for a span of the reading. */
  toDocument(span: Span): Span {
    const raw = this.paragraph.reading.toRaw(span);
    return { start: this.start + raw.start, end: this.start + raw.end };
  }

  /** The offset in the reading for one in the whole text. */
  toReading(offset: number): number {
    return this.paragraph.reading.fromRaw(offset - this.start);
  }
}
