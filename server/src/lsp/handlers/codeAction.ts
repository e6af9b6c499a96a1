import type { CodeAction } from 'vscode-languageserver';
import { dataFixes } from '../codeActions/dataFixes';
import { FIX_ALL_KIND, fixAll, resolveFixAll } from '../codeActions/fixAll';
import { quickFixes } from '../codeActions/quickFixes';
import { RENUMBER_KIND, renumberActions } from '../codeActions/renumberActions';
import { resolveStructureAction, structureActions } from '../codeActions/structureActions';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { CodeActionKind, CodeActionTriggerKind } from '../library';
import { planAt } from '../planAt';

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
        async ({ textDocument, range, context }) => {
          const document = documents.get(textDocument.uri);
          if (document === undefined) return [];
          const wants = (kind: string): boolean => context.only?.some((only) => covers(only, kind)) ?? true;
          const at = await planAt(server, textDocument.uri);
          if (at === undefined) {
            return wants(CodeActionKind.QuickFix) ? dataFixes(server, document, range) : [];
          }
          // A client that asks at every move of the cursor asks for what belongs to the place.
          const asked = context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic;
          // These come first: while something is waited for, the plan may change.
          const actions = asked && wants(RENUMBER_KIND) ? renumberActions(server, at, range) : [];
          if (asked && wants(FIX_ALL_KIND)) actions.push(...fixAll(server, at));
          const fixes = wants(CodeActionKind.QuickFix) ? await quickFixes(server, at, range) : [];
          const structure = asked ? await structureActions(server, at, range, wants) : [];
          return [...fixes, ...structure, ...actions];
        },
      ),
    );
    connection.onCodeActionResolve(
      guardRequest(
        log,
        'codeAction/resolve',
        (action: CodeAction): CodeAction => action,
        async (action) => (await resolveStructureAction(server, action)) ?? resolveFixAll(server, action),
      ),
    );
  },
};

/** Kinds are paths: `source` asks for `source.fixAll.yaodian` too, and the empty kind for all. */
function covers(only: string, kind: string): boolean {
  return only === '' || only === kind || kind.startsWith(`${only}.`);
}
