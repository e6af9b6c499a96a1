import { documentSymbols } from '../../core';
import { toDocumentSymbols, toSymbolInformation } from '../convert/symbols';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';

export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register(server) {
    server.connection.onDocumentSymbol(
      guardRequest(
        server.log,
        'textDocument/documentSymbol',
        () => [],
        async ({ textDocument }) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return [];
          const symbols = documentSymbols(at.plan);
          return server.client.hierarchicalSymbols
            ? toDocumentSymbols(at.document.text, symbols)
            : toSymbolInformation(at.document, symbols);
        },
      ),
    );
  },
};
