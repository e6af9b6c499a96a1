import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../core';
import { toSelectionRange } from '../convert/selectionRanges';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { pacemaker } from '../pause';
import { planAt } from '../planAt';

/** What a selection grows to: from the word to the whole text. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(server) {
    server.connection.onSelectionRanges(
      guardRequest(
        server.log,
        'textDocument/selectionRange',
        (): SelectionRange[] | null => null,
        async ({ textDocument, positions }, token) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return null;
          const { text } = at.document;
          const paced = pacemaker();
          const ranges: SelectionRange[] = [];
          // An editor may have very many cursors in one long line.
          for (const position of positions) {
            await paced();
            if (token.isCancellationRequested) return null;
            ranges.push(toSelectionRange(text, selectionRanges(at.plan, text.offsetAt(position))));
          }
          return ranges;
        },
      ),
    );
  },
};
