import {
  commands,
  type DocumentSymbol,
  type Position,
  Selection,
  SnippetString,
  type TextEditor,
} from 'vscode';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';

export const INSERT_ITEM = 'yaodian.insertItem';

const STEP_MS = 50;
const MOST_STEPS = 20;

/** Puts a new item after the one at the cursor: the next number, and blanks to fill in. */
export async function insertItem({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor === undefined) {
    return;
  }
  const end = endOfItem(await symbolsOf(editor), editor.selection.active) ?? editor.selection.active;
  editor.selection = new Selection(end, end);
  // As if Enter had been pressed: the number comes from what goes on with the numbers there.
  await commands.executeCommand('type', { text: '\n' });
  await numberOf(editor, end.line + 1);
  const [name, text] = [l10n.t('name of the item'), l10n.t('what is to be done')];
  await editor.insertSnippet(new SnippetString(`\${1:${name}}。\${2:${text}}。$0`));
}

async function symbolsOf({ document }: TextEditor): Promise<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] | undefined = await commands.executeCommand(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** The end of the innermost item at a place; of the last one where there is none. */
function endOfItem(symbols: readonly DocumentSymbol[], at: Position): Position | undefined {
  const here = symbols.find(({ range }) => range.contains(at)) ?? symbols.at(-1);
  return here === undefined ? undefined : (endOfItem(here.children, at) ?? here.range.end);
}

/** The number comes a moment later than the line, and not at all where the setting for it is off. */
async function numberOf({ document }: TextEditor, line: number): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (line < document.lineCount && document.lineAt(line).text.trim() !== '') {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
