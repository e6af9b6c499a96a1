import type { CodeAction } from 'vscode-languageserver';
import { dataFixes } from '../codeActions/dataFixes';
import { FIX_ALL_KIND, fixAll, resolveFixAll } from '../codeActions/fixAll';
import { MERGE_KIND, mergeActions, resolveMergeAction } from '../codeActions/mergeOffices';
import { quickFixes } from '../codeActions/quickFixes';
import { RENUMBER_KIND, renumberActions, resolveRenumberAction } from '../codeActions/renumberActions';
import { resolveStructureAction, structureActions } from '../codeActions/structureActions';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { CodeActionKind, CodeActionTriggerKind } from '../library';
import { planAt } from '../planAt';
import type { Refusal } from '../refusal';

const REFACTORINGS = ['refactor.move', CodeActionKind.RefactorRewrite, CodeActionKind.RefactorExtract];

export const codeAction: Feature = {
  capabilities: ({ codeActionLiterals }) =>
    // Without literals an action would have to be a command, and no client of today is without them.
    codeActionLiterals
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, ...REFACTORINGS, FIX_ALL_KIND],
            resolveProvider: true,
          },
        }
      : {},
  register(server) {
    const { connection, documents, log } = server;
    connection.onCodeAction(
      guardRequest(
        log,
        'textDocument/codeAction',
        (): CodeAction[] => [],
        async ({ textDocument, range, context }, token) => {
          const document = documents.get(textDocument.uri);
          if (document === undefined) return [];
          const { version } = document;
          const wants = (kind: string): boolean => context.only?.some((only) => covers(only, kind)) ?? true;
          const at = await planAt(server, textDocument.uri);
          // A client that asks at every move of the cursor asks for what belongs to the place.
          const asked = context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic;
          const merging = (): Promise<CodeAction[]> =>
            asked && wants(MERGE_KIND)
              ? mergeActions(server, textDocument.uri, range, token)
              : Promise.resolve([]);
          if (at === undefined) {
            const mended = wants(CodeActionKind.QuickFix) ? await dataFixes(server, document, range) : [];
            return [...mended, ...(await merging())];
          }
          const actions = asked && wants(RENUMBER_KIND) ? renumberActions(server, at, range) : [];
          const fixes = wants(CodeActionKind.QuickFix) ? await quickFixes(server, at, range) : [];
          const structure = asked ? await structureActions(server, at, range, wants, token) : [];
          // While files were read, someone may have gone on typing: these are for a text that is gone.
          const here = document.version === version ? [...fixes, ...structure, ...actions] : [];
          const fixing = asked && wants(FIX_ALL_KIND) ? await fixAll(server, textDocument.uri, token) : [];
          return [...here, ...fixing, ...(await merging())];
        },
      ),
    );
    connection.onCodeActionResolve(
      guardRequest(
        log,
        'codeAction/resolve',
        (action: CodeAction): CodeAction | Refusal => action,
        async (action, token) =>
          (await resolveStructureAction(server, action, token)) ??
          (await resolveRenumberAction(server, action)) ??
          (await resolveMergeAction(server, action, token)) ??
          resolveFixAll(server, action, token),
      ),
    );
  },
};

/** Kinds are paths: `source` asks for `source.fixAll.yaodian` too, and the empty kind for all. */
function covers(only: string, kind: string): boolean {
  return only === '' || only === kind || kind.startsWith(`${only}.`);
}
