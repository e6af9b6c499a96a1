import { commands } from 'vscode';

export const OPEN_WALKTHROUGH = 'yaodian.openWalkthrough';

/** The walkthrough as the editor calls it: the extension, and the id in its manifest. */
const START = 'yaodian.yaodian#start';

/** Opens the walkthrough. The editor's own command for it has no name that someone would look for. */
export async function openWalkthrough(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', START, false);
}
