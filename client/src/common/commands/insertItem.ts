import {
  commands,
  type DocumentSymbol,
  Position,
  SnippetString,
  type TextEdit,
  type TextEditor,
  type TextEditorOptions,
} from 'vscode';
import { l10n } from '../l10n';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';
import { sayUnchanged } from './sayUnchanged';

export const INSERT_ITEM = 'yaodian.insertItem';

/** All of it is undone at once. */
const FIRST = { undoStopBefore: true, undoStopAfter: false };
const MIDDLE = { undoStopBefore: false, undoStopAfter: false };
const LAST = { undoStopBefore: false, undoStopAfter: true };

/** Puts a new item after the one at the cursor: the next number, and blanks to fill in. */
export async function insertItem({ plan }: Pick<CommandContext, 'plan'>): Promise<void> {
  const editor = await showPlan(plan.document);
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const end = endOfItem(await symbolsOf(editor), editor.selection.active) ?? editor.selection.active;
  const { text } = document.lineAt(end.line);
  const blanks = /^[ \t]*/.exec(text.slice(0, end.character))?.[0] ?? '';
  const rest = text.length - end.character;
  if (!(await editor.edit((edit) => edit.insert(end, `\n${blanks}`), FIRST))) {
    sayUnchanged();
    return;
  }
  const line = end.line + 1;
  const { version } = document;
  const numbering = await numberAt(editor, new Position(line, blanks.length));
  if (document.version !== version) {
    // Somebody has gone on writing meanwhile: the places are no longer those that were asked for.
    return;
  }
  await editor.edit((edit) => {
    for (const { range, newText } of numbering) {
      edit.replace(range, newText);
    }
  }, MIDDLE);
  const [name, task] = [l10n.t('name of the item'), l10n.t('what is to be done')];
  const place = new Position(line, document.lineAt(line).text.length - rest);
  await editor.insertSnippet(new SnippetString(`\${1:${name}}。\${2:${task}}。$0`), place, LAST);
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

/**
 * What Enter would write at the start of a line that it has made: the number that goes on with those before, or nothing where
 * the setting for it is off. The server is asked for it rather than Enter pressed, since a number that comes late is dropped.
 */
async function numberAt({ document, options }: TextEditor, place: Position): Promise<TextEdit[]> {
  const { tabSize, insertSpaces }: TextEditorOptions = options;
  const edits: TextEdit[] | undefined = await commands.executeCommand(
    'vscode.executeFormatOnTypeProvider',
    document.uri,
    place,
    '\n',
    { tabSize, insertSpaces },
  );
  return edits ?? [];
}
