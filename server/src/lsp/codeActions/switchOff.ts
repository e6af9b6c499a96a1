import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { formatMessage, type Language, switchOffRule } from '../../core';
import { CONFIG_FILE } from '../../workspace/dataFiles';
import { loadYaml } from '../../workspace/yamlReader';
import { toFileEdit } from '../convert/fileEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import { ruleArguments } from '../ruleArguments';
import type { Server } from '../server';
import { folderOf, joinUri } from '../uris';

/**
 * The action that switches a rule off in the yaodian.json that is in use for the document at `uri`, or in a new one at the
 * root of its workspace folder. None where the file cannot be changed safely.
 */
export async function switchOff(
  server: Server,
  uri: string,
  config: string | null,
  rule: string,
  diagnostics: Diagnostic[],
  language: Language,
): Promise<CodeAction[]> {
  const file = config ?? newConfig(server, uri);
  if (file === undefined || !(await server.files.isEditable(file))) return [];
  const text = await server.files.text(file);
  const edits = switchOffRule(text ?? '', rule, await loadYaml());
  if (edits === null) return [];
  return [
    {
      title: formatMessage(MESSAGES.switchOff, ruleArguments(rule), language),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toFileEdit(server, { uri: file, text }, edits),
    },
  ];
}

function newConfig({ folders }: Server, uri: string): string | undefined {
  const folder = folders.of(uri) ?? folderOf(uri) ?? folders.first;
  return folder === undefined ? undefined : joinUri(folder, CONFIG_FILE);
}
