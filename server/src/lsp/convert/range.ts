import type { Range } from 'vscode-languageserver';
import type { PlanText, Span } from '../../core';

/** The LSP range of a span of the whole text. */
export function toRange(text: PlanText, span: Span): Range {
  return { start: text.locate(span.start), end: text.locate(span.end) };
}

/** The span of an LSP range; what lies outside the text is moved into it. */
export function toSpan(text: PlanText, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}
