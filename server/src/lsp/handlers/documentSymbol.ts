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
          return server.client.hierarchicalSymbols
            ? toDocumentSymbols(at.plan)
            : toSymbolInformation(at.document.uri, at.plan);
        },
      ),
    );
  },
};
