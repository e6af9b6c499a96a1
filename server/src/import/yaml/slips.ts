import type { YamlDocument } from '../../core';

type YamlProblem = YamlDocument['problems'][number];

/** A list's entry, or the mark of one that is still to be written. */
const ENTRY = /^[ \t]*-(?:[ \t]|$)/;
const QUOTE_OR_BRACKET = /["'[\]{},]/;

/**
 * What a library says of a text that is not YAML, as those see it who wrote the text: of each line the first thing alone,
 * since what is said of the rest of it follows from that, and a line that only stands wrong as one that does.
 */
export function slipsOf(text: string, problems: readonly YamlProblem[]): YamlProblem[] {
  const slips: YamlProblem[] = [];
  const told = new Set<number>();
  const goOn = new Set(
    problems.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ start }) => start),
  );
  for (const problem of problems) {
    const slip = slipOf(text, problem, goOn);
    // A slip may be found elsewhere than where it was missed.
    const lines = [problem, slip].map(({ start }) => lineStart(text, start));
    if (lines.some((line) => told.has(line))) continue;
    for (const line of lines) told.add(line);
    slips.push(slip);
  }
  return slips;
}

function slipOf(text: string, problem: YamlProblem, goOn: ReadonlySet<number>): YamlProblem {
  const { code, start } = problem;
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const isEntry = ENTRY.test(line) && text.slice(from, start).trim() === '';
  const misplaced = { ...problem, code: 'BAD_INDENT' };
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (isEntry) return misplaced;
      // The value goes on in a line that is indented too far: that is the one to look at.
      return goOn.has(start) ? { ...misplaced, ...nextLine(text, start) } : problem;
    case 'MULTILINE_IMPLICIT_KEY':
      return isEntry ? misplaced : problem;
    case 'MISSING_CHAR':
      // A quotation goes on to the end of the text.
      if (start >= text.trimEnd().length) return { ...problem, ...(openQuote(text) ?? {}) };
      if (QUOTE_OR_BRACKET.test(line)) return problem;
      return line.includes(':') ? misplaced : { ...problem, code: 'MULTILINE_IMPLICIT_KEY' };
    default:
      return problem;
  }
}

/** True for what only follows from a slip of the same line. */
export function followsFrom(
  slips: readonly YamlProblem[],
  text: string,
  { code, start }: YamlProblem,
): boolean {
  if (code !== 'COMPLEX_KEY') return false;
  const line = lineStart(text, start);
  return slips.some((slip) => lineStart(text, slip.start) === line);
}

const OPEN_QUOTE = /(?:[:,[{-][ \t]*)((["'])(?:(?!\2).)*)$/m;

/** The first quotation that its own line does not close. */
function openQuote(text: string): { start: number; end: number } | null {
  const match = OPEN_QUOTE.exec(text);
  if (match === null) return null;
  const end = match.index + match[0].trimEnd().length;
  return { start: end - (match[1] ?? '').trimEnd().length, end };
}

/** The text of the line after the one at `offset`; the place itself where there is none. */
function nextLine(text: string, offset: number): { start: number; end: number } {
  const rest = /\n[ \t]*(\S.*)/.exec(text.slice(offset));
  if (rest === null) return { start: offset, end: offset + 1 };
  const end = offset + rest.index + rest[0].trimEnd().length;
  return { start: end - (rest[1] ?? '').trimEnd().length, end };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
