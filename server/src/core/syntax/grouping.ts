import type { Line } from '../base/line';
import { hasHeadedItems, isItemHeading } from './headedItems';
import { isEnd, isWholeBehind, type LineFacts, lineFacts } from './lineFacts';
import type { Ordinal, OrdinalKind } from './ordinal';
import { type Paragraph, type ParagraphKind, paragraphOf } from './paragraph';
import { wrapWidth } from './wrapWidth';

/** Blank lines that may lie inside a paragraph that a page break cut in two. */
const MAX_GAP = 2;
/** Lines in which a front matter must be closed; dashes further down are somebody's ruler. */
const MAX_FRONT_MATTER = 100;
/** A heading, or an item that is only a heading, is seldom longer (full-width characters). */
const HEADING_WIDTH = 40;

/**
 * Groups lines into paragraphs, in order and without loss. A line continues the paragraph before it where a copy out of a
 * PDF broke a sentence; all else starts a paragraph of its own. Paragraphs whose lines have not changed are the same
 * objects as before.
 */
export function groupLines(lines: readonly Line[]): Paragraph[] {
  return new Grouping(lines).run();
}

class Grouping {
  readonly #lines: readonly Line[];
  readonly #paragraphs: Paragraph[] = [];
  readonly #wrapWidth: number;
  readonly #headedItems: boolean;
  /** The last accepted number of each kind. */
  readonly #last = new Map<OrdinalKind, number>();
  #inBody = false;
  /** The paragraph under construction: lines from `#first` up to and including `#end`. */
  #first = -1;
  #end = -1;
  #ordinal: Ordinal | null = null;
  #head: LineFacts | undefined;
  #tail: LineFacts | undefined;
  #open = 0;
  #prose = false;
  #sentence = false;
  /** The number of the last point of a run-in list. */
  #point = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#wrapWidth = wrapWidth(lines);
    this.#headedItems = this.#wrapWidth === 0 && hasHeadedItems(lines);
  }

  run(): Paragraph[] {
    const lines = this.#lines;
    for (let i = this.#frontMatter(); i < lines.length; i++) {
      const facts = lineFacts(lines[i] as Line);
      // Blank lines wait: they may lie inside a broken paragraph.
      if (facts.kind === 'blank' && this.#first >= 0 && i - this.#end <= MAX_GAP) continue;
      if (facts.kind === 'blank' || facts.kind === 'comment') {
        this.#flush(i);
        this.#emit(facts.kind, i, i + 1, null);
        continue;
      }
      const inList = this.#continuesList(facts);
      const ordinal = inList ? null : this.#accept(facts.ordinal, facts);
      if (this.#first >= 0 && ordinal === null && (inList || this.#continues(facts))) {
        this.#end = i;
        this.#tail = facts;
        this.#open = Math.max(0, this.#open - facts.closes) + facts.opens;
        this.#prose ||= facts.prose;
        this.#sentence ||= facts.sentence;
        this.#point = facts.point || (inList ? (facts.ordinal?.value ?? 0) : this.#point);
        continue;
      }
      this.#flush(i);
      this.#begin(i, facts, ordinal);
    }
    this.#flush(lines.length);
    return this.#paragraphs;
  }

  #begin(index: number, facts: LineFacts, ordinal: Ordinal | null): void {
    this.#first = index;
    this.#end = index;
    this.#ordinal = ordinal;
    this.#head = facts;
    this.#tail = facts;
    this.#open = facts.opens;
    this.#prose = facts.prose;
    this.#sentence = facts.sentence;
    this.#point = facts.point;
    if (ordinal !== null) {
      this.#inBody = true;
      this.#last.set(ordinal.kind, ordinal.value);
    }
  }

  /** Ends the paragraph under construction; the blank lines between it and `next` become paragraphs. */
  #flush(next: number): void {
    if (this.#first < 0) return;
    this.#emit('text', this.#first, this.#end + 1, this.#ordinal);
    for (let i = this.#end + 1; i < next; i++) this.#emit('blank', i, i + 1, null);
    this.#first = -1;
  }

  #emit(kind: ParagraphKind, from: number, to: number, ordinal: Ordinal | null): void {
    this.#paragraphs.push(paragraphOf(kind, this.#lines, from, to, ordinal));
  }

  /** A doubtful number counts only where the paragraph before it has ended and the sequence expects it. */
  #accept(ordinal: Ordinal | null, facts: LineFacts): Ordinal | null {
    if (ordinal === null) return null;
    if (!ordinal.doubtful) return this.#isSection(ordinal, facts) ? asSection(ordinal) : ordinal;
    const tail = this.#tail;
    const ended = tail === undefined || isEnd(tail) || tail.roleLabel || this.#isHeading();
    return ended && ordinal.value === (this.#last.get(ordinal.kind) ?? 0) + 1 ? ordinal : null;
  }

  /** A point whose predecessor stands inside the lines before it goes on with their list: `…：（1）…；` and then `（2）…`. */
  #continuesList({ ordinal }: LineFacts): boolean {
    if (ordinal === null || (ordinal.kind !== 'point' && ordinal.kind !== 'circled')) return false;
    const tail = this.#tail;
    if (this.#first < 0 || this.#point === 0 || tail === undefined || tail.tail === 'closed') return false;
    return ordinal.value === this.#point + 1 || this.#isFull(tail);
  }

  /** True where a page broke the line because it was full. */
  #isFull(line: LineFacts): boolean {
    return this.#wrapWidth > 0 && line.width >= this.#wrapWidth - 3;
  }

  /** `３、` or `3、` for 三、: an Arabic number that the sections expect and the items do not, on a line that is no sentence. */
  #isSection({ kind, mark, value }: Ordinal, facts: LineFacts): boolean {
    if (kind !== 'item' || mark !== '、' || facts.prose || facts.width > HEADING_WIDTH) return false;
    const section = this.#last.get('section');
    return section !== undefined && value === section + 1 && value !== (this.#last.get('item') ?? 0) + 1;
  }

  #continues(facts: LineFacts): boolean {
    const tail = this.#tail as LineFacts;
    const head = this.#head as LineFacts;
    if (facts.marker !== null || facts.row || tail.row) return false;
    const full = this.#isFull(tail);
    // An open 《 or （ joins what follows, but only inside a title or a tag: a forgotten bracket must not swallow the plan.
    // One that was forgotten in a full line still is joined by the line that closes it.
    if (tail.tail !== 'closed' && (this.#open > 0 ? facts.closes > 0 || full : facts.closes > 0 && full))
      return true;
    if (isEnd(tail) || head.roleLabel) return false;
    if (this.#wrapWidth === 0 && isWholeBehind(tail, facts)) return false;
    if (facts.roleLabel) return facts.bracketed && full;
    if (head.marker !== null) return tail.prose;
    if (tail.tail === 'comma') return this.#inBody || this.#prose || tail.width > HEADING_WIDTH / 2;
    if (!this.#inBody)
      return this.#prose && (full || tail.width > HEADING_WIDTH / 2) && (facts.prose || full);
    if (this.#isHeading()) return full;
    return true;
  }

  /** True for `一、加强领导，完善机制` and `1.加强领导`: a number, and text that is no sentence. */
  #isHeading(): boolean {
    const head = this.#head;
    if (head === undefined || this.#first !== this.#end || this.#sentence || head.width > HEADING_WIDTH)
      return false;
    if (this.#headedItems && isItemHeading(head)) return true;
    const kind = this.#ordinal?.kind;
    return !this.#prose || (kind !== 'item' && kind !== 'article' && kind !== 'point' && kind !== undefined);
  }

  /** The front matter, as one paragraph; the index of the line after it. */
  #frontMatter(): number {
    const lines = this.#lines;
    if (lineFacts(lines[0] as Line).kind !== 'fence') return 0;
    let end = 1;
    const limit = Math.min(lines.length, MAX_FRONT_MATTER);
    while (end < limit && lineFacts(lines[end] as Line).kind !== 'fence') end++;
    if (end < limit) end++;
    else {
      // Never closed: it ends where the lines no longer look like `key: value`.
      end = 1;
      while (end < lines.length && /^(?:[^\s:：#]{1,20}\s*[:：]|\s+\S|-\s|#)/.test((lines[end] as Line).text))
        end++;
    }
    this.#emit('frontMatter', 0, end, null);
    return end;
  }
}

/** Whether all lines group as before when `before` becomes `after`. May say no where they would. */
export function groupsAlike(before: Line, after: Line): boolean {
  const old = lineFacts(before);
  const now = lineFacts(after);
  return (
    old.kind === 'text' &&
    now.kind === 'text' &&
    sameOrdinal(old.ordinal, now.ordinal) &&
    old.tail === now.tail &&
    old.roleLabel === now.roleLabel &&
    old.marker === now.marker &&
    old.row === now.row &&
    old.prose === now.prose &&
    old.sentence === now.sentence &&
    old.opens === now.opens &&
    old.closes === now.closes &&
    old.bracketed === now.bracketed &&
    old.openRemark === now.openRemark &&
    old.point === now.point &&
    sameWidth(old, now)
  );
}

function sameOrdinal(before: Ordinal | null, after: Ordinal | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.label === after.label &&
    before.kind === after.kind &&
    before.start === after.start &&
    before.doubtful === after.doubtful
  );
}

/** Widths matter where a line is short enough for a heading, or stops in mid-sentence as a broken one does. */
function sameWidth(before: LineFacts, after: LineFacts): boolean {
  return after.tail === 'closed' && before.width > HEADING_WIDTH && after.width > HEADING_WIDTH;
}

/** The ordinal of a paragraph whose first line became `line`, where it was `ordinal`; undefined where that is not plain. */
export function ordinalLike(ordinal: Ordinal | null, line: Line): Ordinal | null | undefined {
  const own = lineFacts(line).ordinal;
  if (ordinal === null) return own === null ? null : undefined;
  return own !== null && own.kind === ordinal.kind ? own : undefined;
}

const sections = new WeakMap<Ordinal, Ordinal>();

/** The same ordinal read as a section's; one object for one, so that paragraphs can be compared by it. */
function asSection(ordinal: Ordinal): Ordinal {
  let section = sections.get(ordinal);
  if (section === undefined) {
    section = { ...ordinal, kind: 'section' };
    sections.set(ordinal, section);
  }
  return section;
}
