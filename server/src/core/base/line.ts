import type { TextEdit } from './span';

/** How many edits one after the other, each made of the line that the one before it left, may be made as one. */
const MOST_STEPS = 6;

/** How many results of edits a line remembers: about as many as there are commands that people try in turns. */
const MOST_TRIED = 16;
/** How many a line remembers that is as long as a whole plan (UTF-16 units): each of them is as long again. */
const MOST_TRIED_LONG = 2;
const LONG = 20_000;

/** What edits within a line lead to. */
class Tried {
  /** The first edit, as it is in the line; -1 where only what it leads to is known. */
  start = -1;
  end = -1;
  newText = '';
  /** Where the others start and end, and their texts. */
  more: readonly (number | string)[] | null = null;

  constructor(
    readonly line: Line,
    /** All lines, where the edits break it. */
    readonly lines: readonly Line[] | null,
  ) {}

  /** Has it be known as what the edits from `first` up to `end` lead to in a line that begins at `start`. */
  setEdits(edits: readonly TextEdit[], first: number, end: number, start: number): void {
    const { span, newText } = edits[first] as TextEdit;
    this.start = span.start - start;
    this.end = span.end - start;
    this.newText = newText;
    const more: (number | string)[] = [];
    for (let index = first + 1; index < end; index++) {
      const { span, newText } = edits[index] as TextEdit;
      more.push(span.start - start, span.end - start, newText);
    }
    this.more = more.length === 0 ? null : more;
  }

  isOf(edits: readonly TextEdit[], first: number, end: number, start: number): boolean {
    const { span, newText } = edits[first] as TextEdit;
    if (this.start !== span.start - start || this.end !== span.end - start) return false;
    return this.newText === newText && this.hasMore(edits, first + 1, end, start);
  }

  private hasMore(edits: readonly TextEdit[], first: number, end: number, start: number): boolean {
    const { more } = this;
    if ((more?.length ?? 0) !== 3 * (end - first)) return false;
    if (more === null) return true;
    for (let index = first, i = 0; index < end; index++, i += 3) {
      const { span, newText } = edits[index] as TextEdit;
      if (more[i] !== span.start - start || more[i + 1] !== span.end - start || more[i + 2] !== newText)
        return false;
    }
    return true;
  }
}

/**
 * One line with its line end. Lines are never changed: an edit makes new ones and keeps the rest, so whatever is known
 * of a line's text can be kept on the line itself. A line remembers what the last few edits made of it, whether they were
 * made or only tried out: commands try their edits before they are made, and mostly again at each request.
 */
export class Line {
  /** What was derived from this line's text alone; filled in by the syntax. */
  facts: unknown = undefined;
  /** The paragraph that begins here, as last grouped, and the one before it; see syntax/paragraph.ts. */
  paragraph: unknown = undefined;
  otherParagraph: unknown = undefined;
  /** The last one first. */
  #tried: Tried[] | undefined = undefined;

  constructor(
    readonly text: string,
    /** `\n`, `\r\n`, `\r`, or nothing at the end of the text. */
    readonly eol: string,
  ) {}

  get length(): number {
    return this.text.length + this.eol.length;
  }

  /** The line with another text: the same object for who asks for one of the last texts again, at once or step by step. */
  with(text: string): Line {
    return text === this.text ? this : this.#triedAs(text).line;
  }

  /**
   * The line once those of the edits from `first` up to `end` are made, which all lie within its text and break no line;
   * their offsets count from `start` before the line.
   */
  edited(edits: readonly TextEdit[], first: number, end: number, start: number): Line {
    let text = '';
    let reached = 0;
    for (let index = first; index < end; index++) {
      const { span, newText } = edits[index] as TextEdit;
      text += this.text.slice(reached, span.start - start) + newText;
      reached = span.end - start;
    }
    text += this.text.slice(reached);
    if (text === this.text) return this;
    const known = this.#triedAs(text);
    // Other edits may lead to the same.
    const tried = known.start < 0 ? known : this.#add(new Tried(known.line, null));
    tried.setEdits(edits, first, end, start);
    return tried.line;
  }

  /** What such edits led to before, several lines where they broke it; null where that is not known. */
  editedBefore(
    edits: readonly TextEdit[],
    first: number,
    end: number,
    start: number,
  ): Line | readonly Line[] | null {
    const tried = this.#tried;
    if (tried === undefined) return null;
    for (let index = 0; index < tried.length; index++) {
      const one = tried[index] as Tried;
      if (!one.isOf(edits, first, end, start)) continue;
      this.#putFirst(one, index);
      return one.lines ?? one.line;
    }
    return null;
  }

  /** Has the lines be known that such edits broke the line into. */
  remember(
    edits: readonly TextEdit[],
    first: number,
    end: number,
    start: number,
    lines: readonly Line[],
  ): void {
    const [line] = lines;
    if (line === undefined || lines.length === 1) return;
    this.#add(new Tried(line, lines)).setEdits(edits, first, end, start);
  }

  /** What the last edits made of the line. */
  get #last(): Line | undefined {
    return this.#tried?.[0]?.line;
  }

  #triedAs(text: string): Tried {
    const tried = this.#tried ?? [];
    for (let index = 0; index < tried.length; index++) {
      const one = tried[index] as Tried;
      if (one.lines !== null || one.line.text !== text) continue;
      this.#putFirst(one, index);
      return one;
    }
    return this.#add(new Tried(this.#later(text) ?? new Line(text, this.eol), null));
  }

  /** What edits one after the other have made of the line, where that is the text. */
  #later(text: string): Line | undefined {
    let line = this.#last;
    for (let step = 1; step <= MOST_STEPS && line !== undefined; step++) {
      if (line.text === text && line.eol === this.eol) return line;
      line = line.#last;
    }
    return undefined;
  }

  #add(one: Tried): Tried {
    this.#tried ??= [];
    const most = this.text.length > LONG ? MOST_TRIED_LONG : MOST_TRIED;
    if (this.#tried.length < most) this.#tried.push(one);
    this.#putFirst(one, this.#tried.length - 1);
    return one;
  }

  /** Puts one in the first place; the others down to `index`, where it stood or another is given up, move by one. */
  #putFirst(one: Tried, index: number): void {
    const tried = this.#tried as Tried[];
    for (let i = index; i > 0; i--) tried[i] = tried[i - 1] as Tried;
    tried[0] = one;
  }
}
