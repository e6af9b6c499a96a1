import type { Line } from './line';
import { cutLines } from './lines';
import type { TextEdit } from './span';

/** The same change as one of each line; null where there are to be more lines than before, or fewer. */
export function lineByLine(text: string, { span: { start, end }, newText }: TextEdit): TextEdit[] | null {
  const before = cutLines(text.slice(start, end));
  const after = cutLines(newText);
  if (before.length !== after.length) return null;
  const edits: TextEdit[] = [];
  let at = start;
  before.forEach((line, index) => {
    const other = after[index] as Line;
    const keepsEnd = line.eol === other.eol;
    if (!keepsEnd || line.text !== other.text) {
      const span = { start: at, end: at + (keepsEnd ? line.text.length : line.length) };
      edits.push({ span, newText: keepsEnd ? other.text : other.text + other.eol });
    }
    at += line.length;
  });
  return edits;
}
