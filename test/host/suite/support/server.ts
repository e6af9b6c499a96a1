import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** Waits until the language server knows the document: the editor asks it for nothing before it has said what it can do. */
export function waitForServer({ uri }: vscode.TextDocument): Promise<boolean> {
  return waitFor('语言服务', async () => {
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return (symbols?.length ?? 0) > 0;
  });
}
