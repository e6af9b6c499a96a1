import type { TextEdit } from 'vscode-languageserver';
import { onTypeFormatting as format, TYPED_CHARACTERS } from '../../core';
import { toTextEdits } from '../convert/textEdits';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';

const [first, ...more] = TYPED_CHARACTERS;

export const onTypeFormatting: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more },
  }),
  register(server) {
    const { connection, documents, log, settings, workspace } = server;
    connection.onDocumentOnTypeFormatting(
      guardRequest(
        log,
        'textDocument/onTypeFormatting',
        (): TextEdit[] => [],
        async ({ textDocument, position, ch }) => {
          const document = documents.get(textDocument.uri);
          if (document === undefined || document.kind !== 'plan') return [];
          const { version } = document;
          const { typing } = await settings.of(document.uri, server.client);
          const { analyzer } = await workspace.of(document);
          // What was waited for may have taken a keystroke: the place is one of the text that it was asked for.
          if (document.version !== version) return [];
          const { text } = document;
          // Nobody waits for findings here: the plan alone is made much faster.
          return toTextEdits(text, format(document.plan(analyzer), text.offsetAt(position), ch, typing));
        },
      ),
    );
  },
};
