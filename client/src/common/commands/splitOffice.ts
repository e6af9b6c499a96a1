import { window } from 'vscode';
import type {
  OfficeEditResult,
  SplitChoice,
  SplitItem,
  SplitItems,
} from '../../../../server/src/lsp/protocol';
import { l10n } from '../l10n';
import { officeAtCursor, tell } from '../offices/place';
import type { CommandContext } from './context';

export const SPLIT_OFFICE = 'yaodian.splitOffice';

/** The requests to the server; its protocol has the same names. */
const ITEMS = 'yaodian/splitItems';
const SPLIT = 'yaodian/splitOffice';

/** Asks into which offices the one at the cursor is split and who takes each of its items, and has the server do it. */
export async function splitOffice({ server }: Pick<CommandContext, 'server'>): Promise<void> {
  const office = await officeAtCursor(server);
  if (office === undefined) {
    return;
  }
  const { place } = office;
  const into = await askNames(office.name);
  if (into === undefined) {
    return;
  }
  const split = await server.request<SplitItems>(ITEMS, { ...place, into });
  if (split === undefined || split.items.length === 0) {
    tell(split);
    return;
  }
  const chosen: SplitChoice[] = [];
  for (const [index, item] of split.items.entries()) {
    const names = await askItem(split.name, into, item, `${index + 1}/${split.items.length}`);
    // Nothing was changed yet, and nothing is.
    if (names === undefined) {
      return;
    }
    const { uri, version, position } = item;
    chosen.push({ uri, version, position, names });
  }
  tell(await server.request<OfficeEditResult>(SPLIT, { ...place, into, choices: chosen }));
}

async function askNames(name: string): Promise<string[] | undefined> {
  const names = await window.showInputBox({
    title: l10n.t('Split {0}', name),
    prompt: l10n.t('The offices that it is split into, with commas between them'),
    ignoreFocusOut: true,
  });
  return names
    ?.split(/[、，,；;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The offices that take an item: the likeliest comes first, so that it takes one key to agree. */
async function askItem(
  name: string,
  into: readonly string[],
  item: SplitItem,
  step: string,
): Promise<readonly string[] | undefined> {
  const likely = into[item.suggested];
  const order = [...into].sort((a, b) => Number(b === likely) - Number(a === likely));
  const items = [
    ...order.map((one) => ({ label: one, names: [one] as readonly string[] })),
    { label: l10n.t('All of them: {0}', into.join('、')), names: into },
    { label: l10n.t('Leave it with {0}', name), names: [] },
  ];
  const chosen = await window.showQuickPick(items, {
    title: `${step} ${item.role} · ${item.item}`,
    placeHolder: l10n.t('Who takes this item from now on? ({0})', item.file),
    ignoreFocusOut: true,
  });
  return chosen?.names;
}
