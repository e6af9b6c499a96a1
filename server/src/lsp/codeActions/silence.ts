import type { CodeAction } from 'vscode-languageserver';
import { disableNextLine, formatMessage } from '../../core';
import { toDiagnostic } from '../convert/diagnostic';
import { toWorkspaceEdit } from '../convert/workspaceEdit';
import { CodeActionKind } from '../library';
import { MESSAGES } from '../messages';
import { ruleArguments } from '../ruleArguments';
import type { Server } from '../server';
import type { AskedFindings } from './askedFindings';
import { switchOff } from './switchOff';

/** For each rule with a finding here: have it say nothing of this paragraph any more, or nothing at all. */
export async function silence(
  server: Server,
  { document, configuration, findings }: AskedFindings,
): Promise<CodeAction[]> {
  const { client, docs } = server;
  const { config, language } = configuration;
  const { text, uri } = document;
  const actions: CodeAction[] = [];
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const own = findings.filter((finding) => finding.rule === rule);
    const diagnostics = own.map((finding) => toDiagnostic(uri, text, finding, { client, docs, language }));
    for (const paragraph of new Set(own.map((finding) => finding.paragraph))) {
      const edit = disableNextLine(text, paragraph, rule);
      if (edit === null) continue;
      actions.push({
        title: formatMessage(MESSAGES.silenceHere, ruleArguments(rule), language),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter((_, index) => own[index]?.paragraph === paragraph),
        edit: toWorkspaceEdit(document, [edit], client),
      });
    }
    actions.push(...(await switchOff(server, uri, config, rule, diagnostics, language)));
  }
  return actions;
}
