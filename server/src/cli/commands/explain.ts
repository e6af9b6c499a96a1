import pages from 'virtual:rule-pages';
import { RULES, type Rule } from '../../core';
import type { CommandContext } from '../context';
import { EXIT_CODES, type ExitCode } from '../io';
import type { Messages } from '../messages';
import { nearest } from '../nearest';

/** `yaodian explain RULE`: the rule's page. The part after the slash is enough where only one rule is called so. */
export async function run({ io, messages, options }: CommandContext): Promise<ExitCode> {
  const asked = options.operands[0] ?? '';
  const rule = findRule(asked);
  if (rule === null) {
    const ids = RULES.map(({ id }) => id);
    const near =
      nearest(asked, ids) ?? ids.find((id) => id.endsWith(`/${nearest(asked, ids.map(nameOf)) ?? ''}`));
    await io.stderr.write(`${messages.problem.line(messages.usage.unknownRule(asked, near ?? null))}\n`);
    return EXIT_CODES.failed;
  }
  // The pages are in Chinese; whoever asks for English gets what there is in English.
  const page = options.language === 'zh' ? pages[rule.id] : undefined;
  await io.stdout.write(page ?? factsOf(rule, messages, options.language));
  return EXIT_CODES.clean;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function findRule(asked: string): Rule | null {
  const exact = RULES.find(({ id }) => id === asked);
  if (exact !== undefined) return exact;
  const [only, ...others] = RULES.filter(({ id }) => nameOf(id) === asked);
  return only !== undefined && others.length === 0 ? only : null;
}

function factsOf(rule: Rule, messages: Messages, language: 'zh' | 'en'): string {
  const { explain, rules, separator, severity } = messages;
  const facts = [
    [explain.severity, rule.severity === 'off' ? rules.off : severity[rule.severity]],
    [explain.fix, rules.fix[rule.fix]],
    [explain.basis, rule.basis === 'practice' ? explain.practice : rule.basis],
  ];
  return [
    `# ${rule.id}`,
    '',
    rule.summary[language],
    '',
    ...facts.map((fact) => fact.join(separator)),
    '',
  ].join('\n');
}
