import type { DocumentHighlight, TextDocumentPositionParams } from 'vscode-languageserver';
import { documentHighlights, type Highlight } from '../../core';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { DocumentHighlightKind } from '../library';
import { directoryAt, nameAt } from '../offices/directoryAt';
import { planAt } from '../planAt';
import type { Server } from '../server';

/** Who leads is told apart from who supports, and an item's own number from references to it. */
const KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  lead: DocumentHighlightKind.Write,
  number: DocumentHighlightKind.Write,
  support: DocumentHighlightKind.Read,
  reference: DocumentHighlightKind.Read,
  responsible: DocumentHighlightKind.Text,
};

export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(server) {
    server.connection.onDocumentHighlight(
      guardRequest(
        server.log,
        'textDocument/documentHighlight',
        (): DocumentHighlight[] => [],
        async (params) => {
          const at = await planAt(server, params.textDocument.uri);
          if (at === undefined) return highlightsInDirectory(server, params);
          const { text } = at.document;
          const { directory } = at.configuration.analyzer;
          const found = documentHighlights(at.plan, directory, text.offsetAt(params.position));
          return found.map(({ span, kind }) => ({ range: toRange(text, span), kind: KINDS[kind] }));
        },
      ),
    );
  },
};

/** An entry's name, and the names that lead to it: its own other ones, and those of what it takes over from. */
async function highlightsInDirectory(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<DocumentHighlight[]> {
  const at = await directoryAt(server, textDocument.uri);
  if (at === undefined) return [];
  const { text } = at.document;
  const asked = nameAt(at, text.offsetAt(position));
  const office = asked === undefined ? undefined : at.directory.find(asked.value)?.office;
  if (office === undefined) return [];
  return at.names
    .filter(({ value }) => at.directory.find(value)?.office === office)
    .map((name) => ({
      range: toRange(text, name),
      kind: name.kind === 'name' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
