/** A term of the user's configuration. */
export interface UserTerm {
  readonly wrong: string;
  readonly right: string;
  readonly note: string;
  /** The compiled pattern where the entry says `regex`, else null. */
  readonly pattern: RegExp | null;
}

export interface FoundUserTerm {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What should stand there; empty where the entry says only what is wrong. */
  readonly right: string;
  readonly note: string;
}

const LONGEST_PATTERN = 200;
/** A pattern sees one sentence at a time, cut here: a bad one may take cubic time in what it sees. */
const LONGEST_SENTENCE = 200;
/** No paragraph of a plan is nearly as long; what lies beyond is not searched by patterns. */
const LONGEST_TEXT = 6000;
const MOST_MATCHES = 50;
const known = new WeakMap<object, readonly UserTerm[]>();

/** Reads the option; entries of another shape and patterns that could run for ever are left out. */
export function readUserTerms(option: unknown): readonly UserTerm[] {
  if (!Array.isArray(option)) return [];
  let terms = known.get(option);
  if (terms === undefined) {
    terms = option.flatMap((entry: unknown) => readTerm(entry) ?? []);
    known.set(option, terms);
  }
  return terms;
}

function readTerm(entry: unknown): UserTerm | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { wrong, right, note, regex } = entry as Record<string, unknown>;
  if (typeof wrong !== 'string' || wrong === '') return null;
  const pattern = regex === true ? compile(wrong) : null;
  if (regex === true && pattern === null) return null;
  return {
    wrong,
    right: typeof right === 'string' ? right : '',
    note: typeof note === 'string' ? note : '',
    pattern,
  };
}

/**
 * A repeated group that repeats inside (`(a+)+`), references back and more than two open repetitions can take more time
 * than anyone waits; such patterns are not run.
 */
function compile(source: string): RegExp | null {
  if (source.length > LONGEST_PATTERN) return null;
  const plain = source.replace(/\\[^\d]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\\\d|\(\?<|\)(?:[*+]|\{\d+,\d*\})/.test(plain)) return null;
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > 2) return null;
  try {
    return new RegExp(source, 'gu');
  } catch {
    return null;
  }
}

/** The places of the user's terms in `text`, entry by entry. */
export function findUserTerms(text: string, terms: readonly UserTerm[]): FoundUserTerm[] {
  const found: FoundUserTerm[] = [];
  for (const { wrong, right, note, pattern } of terms) {
    if (pattern !== null) findPattern(text, pattern, right, note, found);
    else {
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
        if (isInside(text, at, wrong, right)) continue;
        found.push({ start: at, end: at + wrong.length, text: wrong, right, note });
      }
    }
  }
  return found;
}

/** 政务中心 is not wrong within 政务服务中心, nor 卫健委 within what it should be. */
function isInside(text: string, at: number, wrong: string, right: string): boolean {
  const offset = right.indexOf(wrong);
  return offset >= 0 && text.startsWith(right, at - offset);
}

function findPattern(
  text: string,
  pattern: RegExp,
  right: string,
  note: string,
  found: FoundUserTerm[],
): void {
  let start = 0;
  const limit = Math.min(text.length, LONGEST_TEXT);
  while (start < limit) {
    const stop = text.indexOf('。', start);
    const end = Math.min(stop < 0 ? limit : stop + 1, start + LONGEST_SENTENCE);
    const sentence = text.slice(start, end);
    pattern.lastIndex = 0;
    for (let count = 0; count < MOST_MATCHES; count++) {
      const match = pattern.exec(sentence);
      if (match === null || match[0] === '') break;
      const at = start + match.index;
      const newText = right.replace(/\$(\d)/g, (_, digit: string) => match[Number(digit)] ?? '');
      if (newText !== match[0])
        found.push({ start: at, end: at + match[0].length, text: match[0], right: newText, note });
    }
    start = end;
  }
}
