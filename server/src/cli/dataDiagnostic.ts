import { formatMessage, type PlanText } from '../core';
import { CONFIG_RULE, type DataProblem } from '../workspace/dataFiles';
import type { CommandLanguage } from './commands';
import { type Diagnostic, docsOf, rangeOf } from './diagnostic';
import type { Messages } from './messages';

/** Something wrong in a file of settings, as a finding in that file. */
export function dataDiagnostic(
  { args, fix, message, severity, span }: DataProblem,
  text: PlanText,
  language: CommandLanguage,
  messages: Messages,
): Diagnostic {
  return {
    rule: CONFIG_RULE,
    severity,
    message: formatMessage(message, args, language),
    range: rangeOf(text, span),
    related: [],
    fixes:
      fix === undefined
        ? []
        : [
            {
              title: messages.check.replaceBy(fix.newText.trim()),
              safe: false,
              edits: [{ range: rangeOf(text, fix.span), newText: fix.newText }],
            },
          ],
    docs: docsOf(CONFIG_RULE),
  };
}
