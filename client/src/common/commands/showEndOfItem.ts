import { Position, type TextDocument } from 'vscode';
import type { PlanItem } from '../../../../server/src/lsp/protocol';
import { reveal } from '../views/reveal';

/** Puts the cursor where one goes on writing an item. Nothing is selected, so that the next key overwrites nothing. */
export async function showEndOfItem(document: TextDocument, { lastLine }: PlanItem): Promise<void> {
  const { line } = document.validatePosition(new Position(lastLine, 0));
  const end = { line, character: document.lineAt(line).text.trimEnd().length };
  await reveal(document, { start: end, end });
}
