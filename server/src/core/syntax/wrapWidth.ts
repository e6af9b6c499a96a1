import type { Line } from '../base/line';
import { isEnd, type LineFacts, lineFacts } from './lineFacts';

/**
 * The width at which a copy out of a PDF broke its lines, or 0 where it did not: most of the lines that stop in
 * mid-sentence before another line of text are then equally long.
 */
export function wrapWidth(lines: readonly Line[]): number {
  const widths: number[] = [];
  let before: LineFacts | undefined;
  for (const line of lines) {
    const facts = lineFacts(line);
    if (facts.kind === 'blank') continue;
    if (
      before !== undefined &&
      !isEnd(before) &&
      facts.kind === 'text' &&
      facts.ordinal === null &&
      !facts.roleLabel
    ) {
      if (before.width > 12) widths.push(before.width);
    }
    before = facts.kind === 'text' ? facts : undefined;
  }
  if (widths.length < 5) return 0;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] as number;
  const near = widths.filter((one) => Math.abs(one - width) <= 2).length;
  return near >= widths.length * 0.6 ? width : 0;
}
