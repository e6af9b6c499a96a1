import { foldingRanges } from '../../core';
import { toFoldingRanges } from '../convert/foldingRanges';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';

export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    server.connection.onFoldingRanges(
      guardRequest(
        server.log,
        'textDocument/foldingRange',
        () => [],
        async ({ textDocument }) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return [];
          return toFoldingRanges(foldingRanges(at.plan), server.client.foldingLimit);
        },
      ),
    );
  },
};
