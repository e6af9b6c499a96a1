import { publishedText as textOf } from '../../core';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { planAt } from '../planAt';
import { type PlanParams, PUBLISHED_TEXT, type PublishedText } from '../protocol';

/** The text of an open plan as it is published, to be copied into the document that goes out. */
export const publishedText: Feature = {
  register(server) {
    server.connection.onRequest(
      PUBLISHED_TEXT,
      guardRequest(
        server.log,
        PUBLISHED_TEXT,
        (): PublishedText | null => null,
        async ({ uri }: PlanParams) => {
          const at = await planAt(server, uri);
          return at === undefined ? null : { text: textOf(at.plan) };
        },
      ),
    );
  },
};
