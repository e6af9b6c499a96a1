import type { SelectionRange } from 'vscode-languageserver';
import type { PlanText, Span } from '../../core';
import { toRange } from './range';

/** A chain of ranges from spans of which each lies in the next; there is at least one. */
export function toSelectionRange(text: PlanText, spans: readonly Span[]): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    const range = toRange(text, span);
    outer = outer === undefined ? { range } : { range, parent: outer };
  }
  return outer ?? { range: toRange(text, { start: 0, end: 0 }) };
}
