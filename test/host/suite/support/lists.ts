// The lists that the window shows: suggestions at the cursor, and the choices at its top.
import * as vscode from 'vscode';
import { hasPage, pressKey, visibleText, waitForFocus } from './page';
import { waitFor } from './waitFor';

const SUGGESTED = '.suggest-widget.visible .monaco-list-row.focused';
const BOX = '.quick-input-widget';
const CHOICE = `${BOX} .monaco-list-row.focused`;

/** Waits until the list of suggestions is open at an entry; not where nobody can look at the window. */
export async function waitForSuggestion(label: string): Promise<void> {
  if (hasPage) {
    await waitFor(`列表选中“${label}”`, () => isAt(SUGGESTED, label));
  }
}

/** Takes the suggestion that the list is at, once that is `label`; the cursor's line must then be `expected`. */
export function acceptSuggestion(
  editor: vscode.TextEditor,
  label: string,
  expected: string,
): Promise<boolean> {
  const line = () => editor.document.lineAt(editor.selection.active.line).text;
  let seen: string[] = [];
  return waitFor(
    () => `${expected}（现为：${line()}；列表：${seen.join('|')}）`,
    async () => {
      if (hasPage) {
        seen = await visibleText(SUGGESTED);
        if (!seen.some((row) => row.includes(label))) return line() === expected;
      }
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return line() === expected;
    },
  );
}

/** Waits until a question with this title, or a part of it, is asked and has the keyboard. */
export async function waitForQuestion(title: string): Promise<void> {
  await waitFor(`问“${title}”`, async () => {
    const shown = await visibleText(`${BOX} .quick-input-title, ${BOX} .quick-input-message`);
    return shown.some((one) => one.includes(title));
  });
  await waitForFocus(BOX);
}

/** Waits until the choices are there and the keyboard is at one that says `label`. */
export async function waitForChoice(label: string): Promise<void> {
  await waitFor(`选项停在“${label}”`, () => isAt(CHOICE, label));
  await waitForFocus(BOX);
}

/** Takes the choice that the keyboard is at, once that is `label`. */
export async function choose(label: string): Promise<void> {
  await waitForChoice(label);
  await pressKey('Enter');
}

const isAt = async (selector: string, label: string): Promise<boolean> =>
  (await visibleText(selector)).some((row) => row.includes(label));
