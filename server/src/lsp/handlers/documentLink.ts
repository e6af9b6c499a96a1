import type { CancellationToken, DocumentLink } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { documentLinks, formatMessage, type Link, type Message } from '../../core';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { SEEING } from '../messages/seeing';
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';
import { titledPlans } from '../titledPlans';
import { sameUri } from '../uris';

/** Links to annexes, to other plans and to the files that the front matter names. What is not there is no link. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(server) {
    server.connection.onDocumentLinks(
      guardRequest(
        server.log,
        'textDocument/documentLink',
        (): DocumentLink[] => [],
        async ({ textDocument: { uri } }, token) => {
          const at = await planAt(server, uri);
          if (at === undefined) return [];
          const { text } = at.document;
          const links = documentLinks(at.analysis.plan);
          const targetOf = await targets(server, at, links, token);
          const found: DocumentLink[] = [];
          for (const link of links) {
            const target = await targetOf(link);
            if (target === undefined) continue;
            found.push({ range: toRange(text, link.span), target, tooltip: tooltipOf(link, at) });
          }
          return found;
        },
      ),
    );
  },
};

/** Finds what a link of the plan leads to; undefined where that is not there, or not to be told from others. */
async function targets(
  server: Server,
  { document, configuration }: PlanAt,
  links: readonly Link[],
  token: CancellationToken,
): Promise<(link: Link) => Promise<string | undefined>> {
  const { uri, text } = document;
  const titled = links.some(({ kind }) => kind === 'title') ? await titledPlans(server, token) : null;
  return async (link) => {
    switch (link.kind) {
      case 'place':
        return placeUri(uri, text.locate(link.target.start).line);
      case 'title': {
        const found = titled?.(link.title);
        return found === undefined || sameUri(found, uri) ? undefined : found;
      }
      case 'offices':
        return configuration.missing === null ? (configuration.directory ?? undefined) : undefined;
      case 'lastYear':
        return (await server.plans.lastYearOf(uri, token))?.document.uri;
    }
  };
}

/** The URI of a line, from zero, as editors take it. */
function placeUri(uri: string, line: number): string {
  return URI.parse(uri)
    .with({ fragment: `L${line + 1}` })
    .toString();
}

function tooltipOf(link: Link, { configuration }: PlanAt): string {
  const messages: Record<Link['kind'], Message> = {
    place: SEEING.toAnnex,
    title: SEEING.toPlan,
    offices: SEEING.toOffices,
    lastYear: SEEING.toLastYear,
  };
  const title = link.kind === 'title' ? link.title : '';
  return formatMessage(messages[link.kind], { title }, configuration.language);
}
