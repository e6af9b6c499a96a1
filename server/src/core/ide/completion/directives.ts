import { RULES } from '../../lint/registry';
import { RULE_GROUPS } from '../../lint/rule';
import type { Message } from '../../messages/message';
import { readDirective } from '../../syntax/directive';
import type { Candidate, CompletionList } from './entry';
import { LONGEST_TYPED, listIn, type Spot } from './spot';

const KEYWORDS: readonly (readonly [string, Message])[] = [
  ['yaodian-disable-next-line', { zh: '下一段不查所列规则', en: 'not in the next paragraph' }],
  ['yaodian-disable', { zh: '以下不查所列规则', en: 'from here on not' }],
  ['yaodian-enable', { zh: '以下恢复检查', en: 'from here on again' }],
  ['yaodian-lock-number', { zh: '下一段的序号不动', en: 'the next number stays' }],
];

/** Keywords and rules in a comment that speaks to the checker. */
export function completeDirective(spot: Spot): CompletionList | null {
  const { plan, cursor } = spot;
  const { line, character } = plan.source.locate(cursor);
  const text = plan.source.lineText(line);
  const before = text.slice(0, character);
  const word = /[^\s,，、\u3000]*$/.exec(before.slice(-LONGEST_TYPED - 1))?.[0] ?? '';
  const rest = /^[\w/-]*/.exec(text.slice(character))?.[0] ?? '';
  const span = { start: cursor - word.length, end: cursor + rest.length };
  const head = before.slice(0, before.length - word.length);
  if (/^[\s\u3000]*%%[\s\u3000]*$/.test(head)) return listIn(spot, span, word === '' ? [] : keywords());
  const directive = readDirective(text);
  if (directive === null || directive.kind === 'lock-number' || head.includes('--')) return null;
  if (character <= directive.keyword.end) return null;
  const listed = new Set(directive.rules.map((rule) => rule.text));
  listed.delete(word + rest);
  return listIn(spot, span, rules(listed));
}

/** A comment is for people first: without a letter of a keyword nothing is offered. */
function keywords(): Candidate[] {
  return KEYWORDS.map(([text, detail]) => ({
    kind: 'directive',
    text,
    detail,
    forms: [text.slice('yaodian-'.length)],
  }));
}

function rules(listed: ReadonlySet<string>): Candidate[] {
  const groups = RULE_GROUPS.filter((group) => !listed.has(group));
  const all = RULES.filter(({ id }) => !listed.has(id)).map(
    ({ id, summary }): Candidate => ({
      kind: 'rule',
      text: id,
      detail: summary,
      about: { kind: 'rule', id },
      forms: [id.slice(id.indexOf('/') + 1), summary.zh],
    }),
  );
  return [...all, ...groups.map((text): Candidate => ({ kind: 'rule', text }))];
}
