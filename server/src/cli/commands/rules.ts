import { RULES, type Rule } from '../../core';
import type { CommandContext } from '../context';
import { docsOf } from '../diagnostic';
import { EXIT_CODES, type ExitCode } from '../io';
import type { Messages } from '../messages';
import { styleFor } from '../terminal/colors';
import { padEnd, textWidth } from '../terminal/width';

/** `yaodian rules`: the catalogue. */
export async function run({ io, messages, options }: CommandContext): Promise<ExitCode> {
  if (options.format === 'json') {
    await io.stdout.write(`${JSON.stringify(RULES.map(ruleJson(options.language)), null, 2)}\n`);
    return EXIT_CODES.clean;
  }
  const style = styleFor(io.stdout, options.color, io.env);
  const [head, ...rows] = tableRows(messages, options.language);
  const lines = [style.bold(head ?? ''), ...rows];
  if (!options.quiet) lines.push('', messages.rules.count(RULES.length));
  await io.stdout.write(`${lines.join('\n')}\n`);
  return EXIT_CODES.clean;
}

function ruleJson(language: 'zh' | 'en') {
  return (rule: Rule) => ({
    rule: rule.id,
    group: rule.id.slice(0, rule.id.indexOf('/')),
    severity: rule.severity,
    fix: rule.fix,
    summary: rule.summary[language],
    basis: rule.basis,
    options: Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, option]) => [
        name,
        { type: option.type, default: option.default, description: option.description[language] },
      ]),
    ),
    docs: docsOf(rule.id),
  });
}

function tableRows({ rules, severity }: Messages, language: 'zh' | 'en'): string[] {
  const cells = [
    [rules.columns.rule, rules.columns.severity, rules.columns.fix, rules.columns.summary],
    ...RULES.map((rule) => [
      rule.id,
      rule.severity === 'off' ? rules.off : severity[rule.severity],
      rules.fix[rule.fix],
      rule.summary[language],
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  return cells.map((row) => row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join('  '));
}
