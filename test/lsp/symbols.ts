import {
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type Hover,
  HoverRequest,
  type Location,
  type LocationLink,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './client';

/** The requests about what stands at a place. */
export const hoverAt = (client: TestClient, uri: string, position: Position): Promise<Hover | null> =>
  client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });

export async function definitionAt(
  client: TestClient,
  uri: string,
  position: Position,
): Promise<(Location | LocationLink)[]> {
  const params = { textDocument: { uri }, position };
  const found = await client.connection.sendRequest(DefinitionRequest.type, params);
  return found === null ? [] : Array.isArray(found) ? found : [found];
}

export async function referencesAt(
  client: TestClient,
  uri: string,
  position: Position,
  includeDeclaration = false,
): Promise<Location[]> {
  const params = { textDocument: { uri }, position, context: { includeDeclaration } };
  return (await client.connection.sendRequest(ReferencesRequest.type, params)) ?? [];
}

export async function highlightsAt(
  client: TestClient,
  uri: string,
  position: Position,
): Promise<DocumentHighlight[]> {
  const params = { textDocument: { uri }, position };
  return (await client.connection.sendRequest(DocumentHighlightRequest.type, params)) ?? [];
}

/** `line:character` of a place. */
export const shown = ({ line, character }: Position): string => `${line}:${character}`;

/** Where a name can be changed and what it is, or why it cannot. */
export async function prepareRenameAt(client: TestClient, uri: string, position: Position): Promise<string> {
  const params = { textDocument: { uri }, position };
  try {
    const found = await client.connection.sendRequest(PrepareRenameRequest.type, params);
    if (found === null || !('placeholder' in found)) return JSON.stringify(found);
    return `${shown(found.range.start)}-${shown(found.range.end)} ${found.placeholder}`;
  } catch (error) {
    return `! ${(error as Error).message}`;
  }
}

/** The edit of a rename, or why there is none. */
export async function renameAt(
  client: TestClient,
  uri: string,
  position: Position,
  newName: string,
): Promise<WorkspaceEdit | string> {
  const params = { textDocument: { uri }, position, newName };
  try {
    return (await client.connection.sendRequest(RenameRequest.type, params)) ?? {};
  } catch (error) {
    return (error as Error).message;
  }
}

/** The files of a workspace after an edit of them. */
export function editedFiles(
  files: Readonly<Record<string, string>>,
  edit: WorkspaceEdit,
): Record<string, string> {
  const edited: Record<string, string> = { ...files };
  for (const change of edit.documentChanges ?? []) {
    if (!('edits' in change)) throw new Error('another change than of a text');
    const { uri } = change.textDocument;
    const document = TextDocument.create(uri, '', 1, edited[uri] ?? '');
    edited[uri] = TextDocument.applyEdits(document, change.edits as TextEdit[]);
  }
  return edited;
}
