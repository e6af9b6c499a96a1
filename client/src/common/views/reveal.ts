import {
  type Command,
  commands,
  type Disposable,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Range as PlanRange } from '../../../../server/src/lsp/protocol';

/** For the views' rows; not for people, so it is not in the manifest. */
const REVEAL = '_yaodian.reveal';

export function registerReveal(): Disposable {
  return commands.registerCommand(REVEAL, async (uri: string, range: PlanRange) => {
    await reveal(await workspace.openTextDocument(Uri.parse(uri)), range);
  });
}

/** What a row does when it is chosen. */
export function revealCommand(title: string, uri: Uri, range: PlanRange): Command {
  return { command: REVEAL, title, arguments: [uri.toString(), range] };
}

/** Selects a place of a plan, in the editor that shows the plan already where there is one. */
export async function reveal(document: TextDocument, range: PlanRange): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = document.validateRange(toRange(range));
  const editor = await window.showTextDocument(document, {
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    selection,
    preview: false,
  });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function toRange({ start, end }: PlanRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
