import { commands, type Disposable, Uri, window } from 'vscode';
import type { RestructureResult } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import { isPlan } from '../versions';
import { showPlan } from '../views/showPlan';
import type { CommandContext } from './context';

/** The request to the server; its protocol has the same name. */
const RESTRUCTURE = 'yaodian/restructure';

/** The edits of the outline that the server makes, each a command of the same name. */
const EDITS = [
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'splitItem',
  'joinItems',
  'mergeItems',
  'sortOffices',
  'sortAllOffices',
  'expandShorthand',
  'expandAllShorthand',
  'restyleFull',
  'restyleBlack',
  'restyleLines',
  'restyleShorthand',
  'restyleVerb',
  'extractSection',
  'renumberLevel',
  'renumberSection',
  'renumberPlan',
] as const;

/** Promotes what others follow, without showing it first. */
const PROMOTE_WITH_FOLLOWERS = 'yaodian.promoteWithFollowers';

/** How a command was called: by a key that has a meaning of its own in the editor, or by name. */
interface Call {
  /** The editor's own command of that key. */
  readonly key?: 'tab' | 'outdent';
}

/** What the server is asked for. */
interface Edit {
  readonly edit: string;
  /** Whether it is known that nothing but undoing may lead back; else such an edit is shown before it is made. */
  readonly oneWay: boolean;
}

const STATUS_MS = 5000;

type Context = Pick<CommandContext, 'server' | 'plan'>;

export function registerStructureCommands(context: Context): Disposable[] {
  return [
    ...EDITS.map((edit) =>
      commands.registerCommand(`yaodian.${edit}`, (call?: Call) =>
        run(context, { edit, oneWay: call?.key !== undefined }, call?.key),
      ),
    ),
    commands.registerCommand(PROMOTE_WITH_FOLLOWERS, () => run(context, { edit: 'promote', oneWay: true })),
  ];
}

/** Has the server make the edit at the cursor. A key that finds nothing to do there does what it always does. */
async function run({ server, plan }: Context, edit: Edit, key?: Call['key']): Promise<void> {
  const active = window.activeTextEditor;
  const editor = active !== undefined && isPlan(active.document) ? active : await showPlan(plan.document);
  if (editor === undefined) {
    return;
  }
  const { start, end } = editor.selection;
  const place = (at: typeof start) => ({ line: at.line, character: at.character });
  const uri = editor.document.uri.toString();
  const range = { start: place(start), end: place(end) };
  const result = await server.request<RestructureResult>(RESTRUCTURE, { uri, range, ...edit });
  if (key !== undefined && (result === undefined || result.outcome === 'elsewhere')) {
    await commands.executeCommand(key);
    return;
  }
  if (result?.file !== undefined) {
    await window.showTextDocument(Uri.parse(result.file), { preview: false });
  }
  if (result?.toCheck !== undefined) {
    void window.showInformationMessage(result.toCheck);
  }
  const message = result === undefined ? l10n.t('The checker is not running.') : result.message;
  if (message === undefined) {
    return;
  }
  if (key === undefined && result?.outcome !== 'applied') {
    void window.showInformationMessage(message);
  } else {
    window.setStatusBarMessage(message, STATUS_MS);
  }
}
