import type { TextEdit } from 'vscode-languageserver';
import { onTypeFormatting as format, isBelowHeading, TYPED_CHARACTERS } from '../../core';
import { toTextEdits } from '../convert/textEdits';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { MESSAGES } from '../messages';
import { soon } from '../pause';
import { plansAround } from '../surroundings';

const METHOD = 'textDocument/onTypeFormatting';
const [first, ...more] = TYPED_CHARACTERS;

/** Milliseconds that Enter waits for other plans: a number that comes late is dropped. */
const PATIENCE = 20;

export const onTypeFormatting: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter: more },
  }),
  register(server) {
    const { connection, documents, log, settings, workspace } = server;
    connection.onDocumentOnTypeFormatting(
      guardRequest(
        log,
        METHOD,
        (): TextEdit[] => [],
        async ({ textDocument, position, ch }, token) => {
          const document = documents.get(textDocument.uri);
          if (document === undefined || document.kind !== 'plan') return [];
          const { version } = document;
          const { typing } = await settings.of(document.uri, server.client);
          const { analyzer } = await workspace.of(document);
          // What was waited for may have taken a keystroke: the place is one of the text that it was asked for.
          if (document.version !== version) return [];
          const { text } = document;
          // Nobody waits for findings here: the plan alone is made much faster.
          const plan = document.plan(analyzer);
          const offset = text.offsetAt(position);
          const edits = format(plan, offset, ch, typing);
          if (edits.length > 0 || ch !== '\n' || !isBelowHeading(plan, offset)) {
            return toTextEdits(text, edits);
          }
          const others = await soon(plansAround(server, document.uri, token), PATIENCE, (error) =>
            log.failureOnce(MESSAGES.handlerFailed, METHOD, error),
          );
          if (document.version !== version) return [];
          return toTextEdits(text, format(plan, offset, ch, typing, others ?? []));
        },
      ),
    );
  },
};
