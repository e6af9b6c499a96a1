import type { OfficeDirectory } from '../../server/src/core';

export type LineRole =
  | 'frontMatter'
  | 'head'
  | 'title'
  | 'preamble'
  | 'section'
  | 'subsection'
  | 'item'
  | 'tag'
  | 'foot';

/** The number at the start of a line, and how it is written with another value. */
export interface LineNumber {
  readonly value: number;
  readonly write: (value: number) => string;
}

/** A paragraph of a generated plan. */
export interface PlanLine {
  readonly role: LineRole;
  readonly text: string;
  readonly number?: LineNumber;
  /** Where the responsibility tag at the line's end starts; the line's length where it has none. */
  readonly tagStart: number;
}

/** A clean plan, made of known parts. */
export interface SamplePlan {
  readonly style: string;
  readonly year: number;
  readonly lines: readonly PlanLine[];
  /** Where the text is broken as a page would break it; offsets in the lines joined with line feeds. */
  readonly breaks: readonly number[];
  /** Whether items are numbered through the whole plan rather than within each section. */
  readonly runsOn: boolean;
  readonly offices: PlanOffices | null;
}

/** The directory that a plan is read with, and the names in it that defects are made of. */
export interface PlanOffices {
  readonly directory: OfficeDirectory;
  /** Canonical name → a name that ought to be replaced by it. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, string>;
}

/** A place in a plan's lines. */
export interface LineSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface LineEdit extends LineSpan {
  readonly newText: string;
}

/** Where each line starts in the lines joined with line feeds. */
export function lineStarts(lines: readonly PlanLine[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  return starts;
}

export function joined(lines: readonly PlanLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

export function plainLine(role: LineRole, text: string): PlanLine {
  return { role, text, tagStart: text.length };
}

export function numberedLine(role: LineRole, number: LineNumber, body: string, tag = ''): PlanLine {
  const text = number.write(number.value) + body;
  return { role, number, text: text + tag, tagStart: text.length };
}
