import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens as pushTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../core';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { SemanticTokensBuilder } from '../library';
import { type PlanAt, planAt } from '../planAt';
import { refreshOnChange } from '../refresh';

const NONE: SemanticTokens = { data: [] };

/** The colours that only the plan's meaning tells: who leads and who supports, which name is no office. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  register(server) {
    const { connection, documents, log } = server;
    /** What each client was last sent, by document; the next answer may say what changed since. */
    const builders = new Map<string, SemanticTokensBuilder>();
    documents.listen({ closed: ({ uri }) => builders.delete(uri) });

    /** The builder with the document's tokens; undefined where no plan is open. */
    const built = async (uri: string, previousResultId = ''): Promise<SemanticTokensBuilder | undefined> => {
      const at = await planAt(server, uri);
      if (at === undefined || documents.get(uri) === undefined) return undefined;
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builders.set(uri, builder);
      builder.previousResult(previousResultId);
      push(at, builder);
      return builder;
    };

    connection.languages.semanticTokens.on(
      guardRequest(
        log,
        'textDocument/semanticTokens/full',
        () => NONE,
        async ({ textDocument }) => (await built(textDocument.uri))?.build() ?? NONE,
      ),
    );
    connection.languages.semanticTokens.onDelta(
      guardRequest(
        log,
        'textDocument/semanticTokens/full/delta',
        (): SemanticTokens | SemanticTokensDelta => NONE,
        async ({ textDocument, previousResultId }) =>
          (await built(textDocument.uri, previousResultId))?.buildEdits() ?? NONE,
      ),
    );
    connection.languages.semanticTokens.onRange(
      guardRequest(
        log,
        'textDocument/semanticTokens/range',
        () => NONE,
        async ({ textDocument, range }) => {
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) return NONE;
          const builder = new SemanticTokensBuilder();
          push(at, builder, range.start.line, range.end.line);
          return { data: builder.build().data };
        },
      ),
    );
    // Which names are offices is for the directory to say.
    refreshOnChange(
      server,
      ({ refreshTokens }) => refreshTokens,
      () => connection.languages.semanticTokens.refresh(),
    );
  },
};

function push(
  { plan, configuration }: PlanAt,
  builder: SemanticTokensBuilder,
  firstLine?: number,
  lastLine?: number,
): void {
  const { directory } = configuration.analyzer;
  pushTokens(plan, directory, builder.push.bind(builder), firstLine, lastLine);
}
