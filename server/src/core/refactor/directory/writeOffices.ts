import { formatMessage, type Language, type Message } from '../../messages/message';
import { yamlName } from './directoryText';
import { type LearnedDirectory, type LearnedOffice, type RoleCounts, total } from './learnOffices';

const MESSAGES = {
  title: {
    zh: '处室名录，由下列文稿归纳，请核对后使用：',
    en: 'An office directory learned from these plans; check it before it is used:',
  },
  counts: {
    zh: '行末是在责任标注中出现的次数，出现多的在前。',
    en: 'At the end of each line is how often the name stands in tags; the most used come first.',
  },
  lead: { zh: '牵头 {count} 次', en: 'leads {count}' },
  support: { zh: '配合 {count} 次', en: 'supports {count}' },
  responsible: { zh: '责任 {count} 次', en: 'responsible {count}' },
  separator: { zh: '，', en: ', ' },
  times: { zh: '{count} 次', en: '{count} times' },
  variant: {
    zh: '“{name}”（{count} 次）可能就是上面的“{office}”：是，就写进它的 aliases（别名）；不是，就去掉下一行开头的“#”。',
    en: '“{name}” ({count} times) is probably “{office}” above: if so, add it to its aliases; if not, uncomment the next line.',
  },
  odd: { zh: '不像名称，没有列入：{names}', en: 'Left out, as they do not look like names: {names}' },
} satisfies Record<string, Message>;

/** The text of an office directory: valid YAML, with what people need to check it in comments. */
export function writeOffices(
  { body, groups, odd, offices }: LearnedDirectory,
  sources: readonly string[],
  language: Language,
): string {
  const say = (message: Message, args: Readonly<Record<string, string | number>> = {}): string =>
    oneLine(formatMessage(message, args, language));
  const lines = [`# ${say(MESSAGES.title)}`, ...sources.map((source) => `#   ${oneLine(source)}`)];
  lines.push(`# ${say(MESSAGES.counts)}`);
  if (body !== null) lines.push(`body: ${yamlName(body)}`);
  lines.push(offices.length === 0 ? 'offices: []' : 'offices:');
  for (const office of offices) lines.push(...officeLines(office, say));
  if (groups.length > 0) lines.push('groups:');
  for (const { name, count } of groups)
    lines.push(`  - ${yamlName(name)} # ${say(MESSAGES.times, { count })}`);
  if (odd.length > 0) lines.push(`# ${say(MESSAGES.odd, { names: odd.join('、') })}`);
  return `${lines.join('\n')}\n`;
}

type Say = (message: Message, args?: Readonly<Record<string, string | number>>) => string;

function officeLines({ counts, kind, name, variants }: LearnedOffice, say: Say): string[] {
  const lines = [`  - name: ${yamlName(name)} # ${countsText(counts, say)}`];
  if (kind !== 'office') lines.push(`    kind: ${kind}`);
  for (const variant of variants) {
    const args = { name: variant.name, office: name, count: total(variant.counts) };
    lines.push(`  # ${say(MESSAGES.variant, args)}`, `  # - name: ${yamlName(variant.name)}`);
  }
  return lines;
}

function countsText(counts: RoleCounts, say: Say): string {
  return (['lead', 'support', 'responsible'] as const)
    .filter((role) => counts[role] > 0)
    .map((role) => say(MESSAGES[role], { count: counts[role] }))
    .join(say(MESSAGES.separator));
}

/** A comment ends with its line, whatever the plan has in a name. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}
