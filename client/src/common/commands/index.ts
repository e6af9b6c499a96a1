import { commands, type Disposable } from 'vscode';
import { registerShowReferences } from '../offices/showReferences';
import { CHEAT_SHEET, cheatSheet } from './cheatSheet';
import type { CommandContext } from './context';
import { COPY_TEXT, copyText } from './copyText';
import { CREATE_OFFICES, createOffices } from './createOffices';
import { EXPLAIN_RULE, explainRule } from './explainRule';
import { FIX_ALL, fixAll } from './fixAll';
import { FIX_HERE, fixHere } from './fixHere';
import { INSERT_ITEM, insertItem } from './insertItem';
import { MERGE_OFFICES, mergeOffices } from './mergeOffices';
import { NEW_LINE, newLine } from './newLine';
import { NEW_PLAN, newPlan } from './newPlan';
import { NEXT_FINDING, nextFinding } from './nextFinding';
import { NEXT_WITHOUT_LEAD, nextWithoutLead } from './nextWithoutLead';
import { OPEN_SAMPLE, openSample } from './openSample';
import { OPEN_WALKTHROUGH, openWalkthrough } from './openWalkthrough';
import { RENAME_OFFICE, renameOffice } from './renameOffice';
import { RESTART_SERVER, restartServer } from './restartServer';
import { SHOW_OUTPUT, showOutput } from './showOutput';
import { SHOW_SUMMARY, showSummary } from './showSummary';
import { SPLIT_OFFICE, splitOffice } from './splitOffice';
import { registerStructureCommands } from './structure';

/** Every command of the manifest, one file each; those that the server makes are in one, those of the views' menus with the views. */
export function registerCommands(context: CommandContext): Disposable[] {
  return [
    commands.registerCommand(CHEAT_SHEET, () => cheatSheet(context)),
    commands.registerCommand(COPY_TEXT, () => copyText(context)),
    commands.registerCommand(CREATE_OFFICES, () => createOffices(context)),
    commands.registerCommand(EXPLAIN_RULE, () => explainRule(context)),
    commands.registerCommand(FIX_ALL, () => fixAll(context)),
    commands.registerCommand(FIX_HERE, () => fixHere(context)),
    commands.registerCommand(INSERT_ITEM, () => insertItem(context)),
    commands.registerCommand(MERGE_OFFICES, () => mergeOffices(context)),
    commands.registerCommand(NEW_LINE, newLine),
    commands.registerCommand(NEW_PLAN, () => newPlan(context)),
    commands.registerCommand(NEXT_FINDING, () => nextFinding(context)),
    commands.registerCommand(NEXT_WITHOUT_LEAD, () => nextWithoutLead(context)),
    commands.registerCommand(OPEN_SAMPLE, () => openSample(context)),
    commands.registerCommand(OPEN_WALKTHROUGH, openWalkthrough),
    commands.registerCommand(RENAME_OFFICE, renameOffice),
    commands.registerCommand(RESTART_SERVER, () => restartServer(context)),
    commands.registerCommand(SHOW_OUTPUT, () => showOutput(context)),
    commands.registerCommand(SHOW_SUMMARY, () => showSummary(context)),
    commands.registerCommand(SPLIT_OFFICE, () => splitOffice(context)),
    registerShowReferences(),
    ...registerStructureCommands(context),
  ];
}
