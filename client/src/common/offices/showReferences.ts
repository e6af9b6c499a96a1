import { commands, type Disposable, type Location, Position, Uri } from 'vscode';

/** What a lens of the office directory does on a click; the server's protocol has the same name. */
export const SHOW_REFERENCES = 'yaodian.showReferences';

/** A place as the server writes it, which VS Code's own command does not take. */
interface Place {
  readonly line: number;
  readonly character: number;
}

export function registerShowReferences(): Disposable {
  return commands.registerCommand(SHOW_REFERENCES, async (uri: string, { line, character }: Place) => {
    const file = Uri.parse(uri);
    const position = new Position(line, character);
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      file,
      position,
    );
    // The entry itself is what was clicked on.
    const elsewhere = found.filter((one) => one.uri.toString() !== file.toString());
    await commands.executeCommand('editor.action.showReferences', file, position, elsewhere);
  });
}
