import type { CodeAction } from 'vscode-languageserver';
import {
  addAlias,
  addGroup,
  addOffice,
  formatMessage,
  kindOfBody,
  type Message,
  type MessageArguments,
  type TextEdit,
} from '../../core';
import { loadYaml } from '../../workspace/yamlReader';
import { toDiagnostic } from '../convert/diagnostic';
import { toFileEdit } from '../convert/fileEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import type { Server } from '../server';
import type { AskedFindings } from './askedFindings';

const RULE = 'office/unknown';

/** For a name that the office directory does not have: the ways to have it there. */
export async function unknownOffice(
  server: Server,
  { document, configuration, findings }: AskedFindings,
): Promise<CodeAction[]> {
  const unknown = findings.filter((finding) => finding.rule === RULE);
  const { directory, language } = configuration;
  if (unknown.length === 0 || directory === null || !(await server.files.isEditable(directory))) return [];
  const text = await server.files.text(directory);
  if (text === undefined) return [];
  const readYaml = await loadYaml();
  const actions: CodeAction[] = [];
  for (const finding of unknown) {
    const name = String(finding.args.name ?? '');
    const settings = { client: server.client, docs: server.docs, language };
    const diagnostics = [toDiagnostic(document.uri, document.text, finding, settings)];
    const offer = (message: Message, args: MessageArguments, edits: readonly TextEdit[] | null): void => {
      if (edits === null) return;
      const title = formatMessage(message, args, language);
      const edit = toFileEdit(server, { uri: directory, text }, edits);
      actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit });
    };
    const single = (edit: TextEdit | null): TextEdit[] | null => (edit === null ? null : [edit]);
    offer(MESSAGES.addOffice, { name }, single(addOffice(text, name, kindOfBody(name), readYaml)));
    // The fixes of the finding are the offices that the name may have been meant for.
    for (const office of finding.fixes(language).flatMap(({ edits }) => edits[0]?.newText ?? [])) {
      offer(MESSAGES.addAlias, { name, office }, addAlias(text, office, name, readYaml));
    }
    offer(MESSAGES.addGroup, { name }, single(addGroup(text, name, readYaml)));
  }
  return actions;
}
