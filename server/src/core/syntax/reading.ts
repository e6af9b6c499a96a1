import { skipBlanks, trimmedEnd } from '../base/characters';
import { partitionPoint } from '../base/partitionPoint';
import type { Span } from '../base/span';
import table from '../data/traditional.json';

/**
 * A paragraph as the grammars read it: lines joined without their breaks, pinyin notes dropped, Traditional characters
 * read as Simplified ones. `text` and `written` are equally long; only `text` is converted.
 */
export class Reading {
  #traditional: number | undefined = undefined;

  constructor(
    readonly text: string,
    /** The same characters as the drafter wrote them. */
    readonly written: string,
    /** Where each character stands in the paragraph's own text; null where nothing was left out. */
    private readonly places: readonly number[] | null,
    private readonly rawLength: number,
  ) {}

  /** True where reading and paragraph are the same characters at the same places. */
  get isPlain(): boolean {
    return this.places === null;
  }

  /** How many characters are written so only in Traditional plans. */
  get traditional(): number {
    // It is the same string where nothing was converted.
    this.#traditional ??= this.text === this.written ? 0 : countTraditional(this.written);
    return this.#traditional;
  }

  /** The span of the paragraph's own text that `span` of the reading covers, with the notes inside it. */
  toRaw(span: Span): Span {
    const places = this.places;
    if (places === null) return span;
    const start = span.start < places.length ? (places[span.start] as number) : this.rawLength;
    if (span.end <= span.start) return { start, end: start };
    return { start, end: (places[Math.min(span.end, places.length) - 1] as number) + 1 };
  }

  /** The offset in the reading for one in the paragraph's own text; what was left out counts to what follows it. */
  fromRaw(offset: number): number {
    const places = this.places;
    if (places === null) return Math.min(Math.max(offset, 0), this.text.length);
    return partitionPoint(places, (place) => place < offset);
  }
}

const NOTE = /([\u3400-\u9fffA-Za-z])[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})[)）]/g;
/** Sounds as pinyin spells them without tone marks; `app`, `gis` and `kg` are none. */
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a(?:i|o|ng?)?|u(?:a(?:i|ng?)?|e|i|n|o)?|e(?:i|ng?|r)?|i(?:e|ng?|u|ong)?|o(?:u|ng)?|üe?)$/;
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

let simplifiedOf: Uint16Array | undefined;

function conversionTable(): Uint16Array {
  if (simplifiedOf === undefined) {
    simplifiedOf = new Uint16Array(0x10000);
    for (let i = 0; i < table.traditional.length; i++) {
      simplifiedOf[table.traditional.charCodeAt(i)] = table.simplified.charCodeAt(i);
    }
  }
  return simplifiedOf;
}

/** How many of the characters of `text` are written so only in Traditional plans. */
export function countTraditional(text: string): number {
  const to = conversionTable();
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((to[text.charCodeAt(i)] as number) !== 0) count++;
  return count;
}

/** `text` with every Traditional character replaced by its Simplified one, character by character. */
export function simplify(text: string): string {
  const to = conversionTable();
  for (let i = 0; i < text.length; i++) {
    if ((to[text.charCodeAt(i)] as number) === 0) continue;
    let result = text.slice(0, i);
    for (let j = i; j < text.length; j++) {
      const code = text.charCodeAt(j);
      const other = to[code] as number;
      result += other === 0 ? text.charAt(j) : String.fromCharCode(other);
    }
    return result;
  }
  return text;
}

/** Whether no Han character but a letter stands behind one of the brackets: most hold a tag. */
function mayHoldNote(text: string, bracket: string): boolean {
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    if (text.charCodeAt(at + 1) < 0x2000) return true;
  }
  return false;
}

/** The pinyin notes in `text`, as spans of the bracket and what it holds: the `(wèi)` of 衛(wèi)生. */
export function pinyinNotes(text: string): Span[] {
  if (!mayHoldNote(text, '(') && !mayHoldNote(text, '（')) return [];
  const notes: Span[] = [];
  let certain = false;
  for (const match of text.matchAll(NOTE)) {
    const sound = match[2] ?? '';
    const toned = TONE.test(sound);
    // After a letter only a tone mark makes a note: the letter is then what is left of a broken character.
    if (!toned && (/[A-Za-z]/.test(match[1] ?? '') || !SYLLABLE.test(sound))) continue;
    notes.push({ start: match.index + 1, end: match.index + match[0].length });
    certain ||= toned;
  }
  // A single bracket without a tone mark may hold an English word: 应用(app).
  return certain || notes.length > 2 ? notes : [];
}

/**
 * The reading of a paragraph whose lines are `lines`; `offsets` are where those lines start in the paragraph. Blank lines
 * inside the paragraph are left out with the line ends. What stands before `kept` in the first line is its number, which is
 * read with the blanks after it even where nothing else stands in the line.
 */
export function readParagraph(
  lines: readonly string[],
  offsets: readonly number[],
  rawLength: number,
  kept = 0,
): Reading {
  if (lines.length === 1) {
    const text = lines[0] ?? '';
    const notes = pinyinNotes(text);
    if (notes.length === 0) return new Reading(simplify(text), text, null, rawLength);
    return withoutNotes(text, notes, null, rawLength);
  }
  let joined = '';
  const places: number[] = [];
  lines.forEach((line, index) => {
    const from = index === 0 ? 0 : skipBlanks(line);
    const least = index === 0 ? Math.min(kept, line.length) : from;
    const to = index === lines.length - 1 ? line.length : trimmedEnd(line, least);
    if (to <= from && index > 0) return;
    joined += line.slice(from, to);
    for (let i = from; i < to; i++) places.push((offsets[index] ?? 0) + i);
  });
  const notes = pinyinNotes(joined);
  if (notes.length === 0) return new Reading(simplify(joined), joined, places, rawLength);
  return withoutNotes(joined, notes, places, rawLength);
}

function withoutNotes(
  text: string,
  notes: readonly Span[],
  places: number[] | null,
  rawLength: number,
): Reading {
  let written = '';
  const kept: number[] = [];
  let from = 0;
  for (const note of [...notes, { start: text.length, end: text.length }]) {
    written += text.slice(from, note.start);
    for (let i = from; i < note.start; i++) kept.push(places === null ? i : (places[i] as number));
    from = note.end;
  }
  return new Reading(simplify(written), written, kept, rawLength);
}
