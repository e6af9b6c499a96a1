import {
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type Hover,
  HoverRequest,
  type Location,
  type LocationLink,
  type Position,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
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
