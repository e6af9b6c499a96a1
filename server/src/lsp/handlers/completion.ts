import type { CancellationToken, CompletionItem, CompletionList } from 'vscode-languageserver';
import { type CompletionContext, complete, namesAreKnown } from '../../core';
import { OFFICES_FILE } from '../../workspace/dataFiles';
import { entryDocumentation } from '../completionDocumentation';
import { type CompletionData, toCompletionList } from '../convert/completion';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import type { OpenDocument } from '../openDocument';
import type { Server } from '../server';
import { itemSnippets, snippetItems } from '../snippets';
import { surroundingsOf } from '../surroundings';
import { baseName, folderOf } from '../uris';
import type { PlanConfiguration } from '../workspace';

/**
 * What begins something that a list helps with: brackets and marks of tags, and the figures of a number at a line's start.
 * No full stop and no line end: after them people press Enter, which would take what a list offers. Nothing is taken over
 * by a mark: an input method gives marks while one is still writing.
 */
const TRIGGERS = [...'（(【〔：:、，；;/0123456789'];

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  register(server) {
    const { connection, documents, log } = server;
    connection.onCompletion(
      guardRequest(
        log,
        'textDocument/completion',
        (): CompletionList | null => null,
        async ({ textDocument, position }, token) => {
          const document = documents.get(textDocument.uri);
          if (document === undefined || document.kind !== 'plan') return null;
          const configuration = await server.workspace.of(document);
          const context = await contextOf(server, document, configuration, token);
          // What was waited for may have taken a keystroke: the place is one of the text that it was asked for.
          if (token.isCancellationRequested) return null;
          const { client } = server;
          const { text } = document;
          const plan = document.plan(configuration.analyzer);
          const offset = text.offsetAt(position);
          const list = complete(plan, offset, context);
          const snippets = client.snippets
            ? [
                ...(list === null || plan.nodes.length === 0
                  ? snippetItems(plan, offset, server.hasSnippets)
                  : []),
                ...itemSnippets(plan, offset, context),
              ]
            : [];
          if (list === null) return snippets.length === 0 ? null : { isIncomplete: true, items: snippets };
          const suggestCommand = namesAreKnown(plan, context) ? server.suggestCommand : undefined;
          const target = { uri: document.uri, text, language: configuration.language, suggestCommand };
          const found = toCompletionList(list, target, client);
          return { ...found, items: [...snippets, ...found.items] };
        },
      ),
    );
    connection.onCompletionResolve(
      guardRequest(
        log,
        'completionItem/resolve',
        (item: CompletionItem): CompletionItem => item,
        async (item) => {
          const data: unknown = item.data;
          const document = isCompletionData(data) ? documents.get(data.uri) : undefined;
          if (!isCompletionData(data) || document === undefined) return item;
          const { analyzer, language } = await server.workspace.of(document);
          const documentation = entryDocumentation(data.about, analyzer.directory, language, server.client);
          return documentation === null ? item : { ...item, documentation };
        },
      ),
    );
  },
};

function isCompletionData(data: unknown): data is CompletionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'about' in data;
}

async function contextOf(
  server: Server,
  { uri }: OpenDocument,
  { analyzer, directory }: PlanConfiguration,
  token: CancellationToken,
): Promise<CompletionContext> {
  const { siblings, uris, lastYear } = await surroundingsOf(server, uri, token);
  return {
    directory: analyzer.directory,
    siblings,
    lastYear,
    directories: [...new Set([OFFICES_FILE, ...near(uri, [directory])])],
    plans: near(uri, uris),
  };
}

/** The names of those files that are in the folder of `uri`. */
function near(uri: string, files: readonly (string | null)[]): string[] {
  return files.flatMap((file) => (file !== null && folderOf(file) === folderOf(uri) ? [baseName(file)] : []));
}
