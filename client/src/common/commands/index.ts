import { commands, type Disposable } from 'vscode';
import type { CommandContext } from './context';
import { CREATE_OFFICES, createOffices } from './createOffices';
import { EXPLAIN_RULE, explainRule } from './explainRule';
import { FIX_ALL, fixAll } from './fixAll';
import { NEW_LINE, newLine } from './newLine';
import { RESTART_SERVER, restartServer } from './restartServer';
import { SHOW_OUTPUT, showOutput } from './showOutput';
import { registerStructureCommands } from './structure';

/** Every command of the manifest, one file each; those that the server makes are in one. */
export function registerCommands(context: CommandContext): Disposable[] {
  return [
    commands.registerCommand(CREATE_OFFICES, () => createOffices(context)),
    commands.registerCommand(EXPLAIN_RULE, () => explainRule(context)),
    commands.registerCommand(FIX_ALL, fixAll),
    commands.registerCommand(NEW_LINE, newLine),
    commands.registerCommand(RESTART_SERVER, () => restartServer(context)),
    commands.registerCommand(SHOW_OUTPUT, () => showOutput(context)),
    ...registerStructureCommands(context),
  ];
}
