import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { PlanText, TextEdit } from '../../core';
import { toRange } from './range';

/** The LSP edits of a text. */
export function toTextEdits(text: PlanText, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(text, span), newText }));
}
