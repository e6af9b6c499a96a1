import { window } from 'vscode';
import type { OfficeEditResult } from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import { officeAtCursor, tell } from '../offices/place';
import type { CommandContext } from './context';

export const MERGE_OFFICES = 'yaodian.mergeOffices';

/** The request to the server; its protocol has the same name. */
const MERGE = 'yaodian/mergeOffices';

/** Asks which office takes over from the one at the cursor, and has the server make it part of that. */
export async function mergeOffices({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  const office = await officeAtCursor(server);
  if (office === undefined) {
    return;
  }
  const { place } = office;
  const items = office.offices.map(({ name, duties }) => ({ label: name, detail: duties }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Merge {0} into another office', office.name),
    placeHolder: l10n.t('Which office takes over?'),
    matchOnDetail: true,
  });
  if (chosen !== undefined) {
    tell(await server.request<OfficeEditResult>(MERGE, { ...place, into: chosen.label }));
  }
}
