import type { CancellationToken, DocumentLink } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
  ANNEX_FOLDER,
  documentLinks,
  findAnnexFile,
  formatMessage,
  type Link,
  type Message,
  type NamedAnnex,
  type Span,
} from '../../core';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { SEEING } from '../messages/seeing';
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';
import { stemOf, titledPlans } from '../titledPlans';
import { baseName, folderOf, joinUri, sameUri } from '../uris';

/** Where a link leads, and what is said of it. */
interface Target {
  readonly uri: string;
  readonly message: Message;
  readonly name?: string;
}

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
          const links = documentLinks(at.plan);
          const targetOf = await targets(server, at, links, token);
          const found: DocumentLink[] = [];
          for (const link of links) {
            const target = await targetOf(link);
            if (target === undefined) continue;
            const { message, name = '' } = target;
            const tooltip = formatMessage(message, { name }, at.configuration.language);
            found.push({ range: toRange(text, link.span), target: target.uri, tooltip });
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
): Promise<(link: Link) => Promise<Target | undefined>> {
  const { uri, text } = document;
  const folder = folderOf(uri);
  const named = links.filter(({ kind }) => kind === 'title' || kind === 'annex');
  const titled = named.length > 0 ? await titledPlans(server, token) : null;
  const isAnnexNamed = folder !== undefined && links.some(({ kind }) => kind === 'annex');
  const files = isAnnexNamed ? await filesBeside(server, folder) : new Map<string, string>();

  const place = ({ start }: Span): Target => ({
    uri: placeUri(uri, text.locate(start).line),
    message: SEEING.toAnnex,
  });
  const plan = (title: string): Target | undefined => {
    const found = titled?.(title);
    if (found === undefined || sameUri(found, uri)) return undefined;
    return { uri: found, message: SEEING.toPlan, name: title };
  };
  const file = (annex: NamedAnnex): Target | undefined => {
    const name = findAnnexFile([...files.keys()], annex, stemOf(uri));
    if (name === undefined) return undefined;
    const found = files.get(name);
    return found === undefined || sameUri(found, uri)
      ? undefined
      : { uri: found, message: SEEING.toFile, name };
  };
  return async (link) => {
    switch (link.kind) {
      case 'place':
        return place(link.target);
      case 'title':
        return plan(link.title);
      case 'annex': {
        const found = (link.title === null ? undefined : plan(link.title)) ?? file(link);
        return found ?? (link.listed === null ? undefined : place(link.listed));
      }
      case 'offices':
        return configuration.missing === null && configuration.directory !== null
          ? { uri: configuration.directory, message: SEEING.toOffices }
          : undefined;
      case 'lastYear': {
        const found = await server.plans.lastYearOf(uri, token);
        return found && { uri: found.document.uri, message: SEEING.toLastYear };
      }
    }
  };
}

/** The files beside a plan, and those in the folder for annexes there, by their names. */
async function filesBeside({ files }: Server, folder: string): Promise<Map<string, string>> {
  const [own, annexes] = await Promise.all([files.list(folder), files.list(joinUri(folder, ANNEX_FOLDER))]);
  return new Map([...annexes, ...own].map((file) => [baseName(file), file]));
}

/** The URI of a line, from zero, as editors take it. */
function placeUri(uri: string, line: number): string {
  return URI.parse(uri)
    .with({ fragment: `L${line + 1}` })
    .toString();
}
