import type { TextEdit } from 'vscode-languageserver';
import { fewerEdits, format } from '../../core';
import { toTextEdits } from '../convert/textEdits';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  register(server) {
    const { connection, log } = server;
    connection.onDocumentFormatting(
      guardRequest(
        log,
        'textDocument/formatting',
        (): TextEdit[] => [],
        async ({ textDocument }) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return [];
          const { configuration, plan } = at;
          const edits = format(configuration.analyzer, plan, configuration.format);
          return toTextEdits(plan.source, fewerEdits(edits, plan.source));
        },
      ),
    );
  },
};
