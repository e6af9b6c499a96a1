import type { Style } from '../terminal/colors';
import { visible } from '../terminal/visible';
import { type DiffOp, diffLines } from './lines';

/** Lines around a change: a plan's lines are whole paragraphs, so one shows where we are. */
const CONTEXT = 1;
const MARKS = { same: ' ', removed: '-', added: '+' } as const;

/** The change of a text in the unified format of `diff -u`; empty where nothing changes. */
export function unifiedDiff(name: string, before: string, after: string, style: Style): string {
  const all = diffLines(linesOf(before), linesOf(after));
  const lines: string[] = [];
  for (const [from, to] of hunks(all)) {
    if (lines.length === 0)
      lines.push(style.bold(`--- ${visible(name)}`), style.bold(`+++ ${visible(name)}`));
    lines.push(style.cyan(headOf(all, from, to)));
    for (const op of all.slice(from, to)) lines.push(paintOp(op, style));
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The lines without their ends; what follows the last line end is a line where it is not empty. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** From where to where the changes stand, with the lines around them, as indices of `all`. */
function hunks(all: readonly DiffOp[]): [number, number][] {
  const found: [number, number][] = [];
  all.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    const from = Math.max(0, index - CONTEXT);
    const to = Math.min(all.length, index + 1 + CONTEXT);
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}

function headOf(all: readonly DiffOp[], from: number, to: number): string {
  const count = (start: number, end: number, without: DiffOp['kind']): number =>
    all.slice(start, end).filter(({ kind }) => kind !== without).length;
  const old = `${count(0, from, 'added') + 1},${count(from, to, 'added')}`;
  const now = `${count(0, from, 'removed') + 1},${count(from, to, 'removed')}`;
  return `@@ -${old} +${now} @@`;
}

function paintOp({ kind, line }: DiffOp, style: Style): string {
  const text = MARKS[kind] + visible(line);
  return kind === 'removed' ? style.red(text) : kind === 'added' ? style.green(text) : text;
}
