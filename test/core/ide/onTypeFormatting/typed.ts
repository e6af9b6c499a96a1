import { Analyzer, onTypeFormatting, PlanText, type TypingSettings } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

const ALL: TypingSettings = { continueNumbers: true, dropEmptyNumber: true, tagPunctuation: true };

/**
 * The text after `character` is typed at the `│` in `marked`, with the cursor where an editor leaves it. `indent` is what
 * the editor itself puts at the start of a new line.
 */
export function typed(
  marked: string,
  character: string,
  settings: Partial<TypingSettings> = {},
  indent = '',
  others: readonly string[] = [],
): string {
  const cursor = marked.indexOf('│');
  if (cursor < 0) throw new Error('there is no cursor in the text');
  const eol = marked.includes('\r\n') ? '\r\n' : '\n';
  const inserted = character === '\n' ? eol + indent : character;
  const text = PlanText.from(marked.slice(0, cursor) + inserted + marked.slice(cursor + 1));
  const offset = cursor + inserted.length;
  const analyzer = new Analyzer({ readYaml });
  const plan = analyzer.parse(text);
  const known = others.map((other) => analyzer.parse(PlanText.from(other)));
  const edits = onTypeFormatting(plan, offset, character, { ...ALL, ...settings }, known);
  const [edit] = edits;
  if (edits.length > 1) throw new Error('only one edit was expected');
  const after = edit === undefined ? offset : edit.span.start + edit.newText.length;
  const result = text.edit(edits).toString();
  // An edit before the cursor moves it along.
  const moved =
    edit !== undefined && edit.span.end < offset
      ? offset + edit.newText.length - (edit.span.end - edit.span.start)
      : after;
  return `${result.slice(0, moved)}│${result.slice(moved)}`;
}

/** The line with the cursor, and the one above it where it has none. */
export function cursorLine(marked: string): string {
  return marked.split(/\r?\n/).find((line) => line.includes('│')) ?? '';
}
