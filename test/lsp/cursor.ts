import type { Position } from 'vscode-languageserver-protocol';

/** The text without its `│`, and where that stood. */
export function cursorIn(marked: string): { text: string; position: Position } {
  const at = marked.indexOf('│');
  if (at < 0) throw new Error(`no cursor in ${marked}`);
  const before = marked.slice(0, at).split(/\r\n|\n/);
  return {
    text: marked.replace('│', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** The position of the `index`th place where `wanted` stands in `text`, `shift` characters on. */
export function placeOf(text: string, wanted: string, shift = 0): Position {
  const at = text.indexOf(wanted);
  if (at < 0) throw new Error(`no ${wanted}`);
  return cursorIn(`${text.slice(0, at + shift)}│${text.slice(at + shift)}`).position;
}
