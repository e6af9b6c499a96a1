import type { TextEdit } from 'vscode-languageserver';
import { formatRange } from '../../core';
import { toSpan } from '../convert/range';
import { toTextEdits } from '../convert/textEdits';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';

export const rangeFormatting: Feature = {
  capabilities: () => ({ documentRangeFormattingProvider: true }),
  register(server) {
    const { connection, log } = server;
    connection.onDocumentRangeFormatting(
      guardRequest(
        log,
        'textDocument/rangeFormatting',
        (): TextEdit[] => [],
        async ({ textDocument, range }) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return [];
          const { configuration, plan } = at;
          const { source: text } = plan;
          const { analyzer, format } = configuration;
          return toTextEdits(text, formatRange(analyzer, plan, toSpan(text, range), format));
        },
      ),
    );
  },
};
