import {
  type EntryAbout,
  formatMessage,
  type Language,
  type Message,
  type OfficeDirectory,
  RULES,
} from '../core';
import { ENTRY_FACTS } from './messages/completion';

/** What there is to be read about an entry of the list; empty where there is nothing. */
export function entryDocumentation(
  about: EntryAbout,
  directory: OfficeDirectory,
  language: Language,
): string {
  const facts = about.kind === 'office' ? officeFacts(about.name, directory) : ruleFacts(about.id, language);
  return facts
    .flatMap(([fact, text]) => (text === '' ? [] : [formatMessage(fact, { text }, language)]))
    .join('\n');
}

type Fact = readonly [Message, string];

function officeFacts(name: string, directory: OfficeDirectory): Fact[] {
  const office = directory.byName(name);
  if (office === undefined) return [];
  const former = directory.offices.filter(({ successor }) => successor === name).map((one) => one.name);
  return [
    [ENTRY_FACTS.fullName, office.fullName ?? ''],
    [ENTRY_FACTS.duties, office.duties ?? ''],
    [ENTRY_FACTS.aliases, office.aliases.join(SEPARATOR)],
    [ENTRY_FACTS.formerly, former.join(SEPARATOR)],
    [ENTRY_FACTS.since, String(office.from ?? '')],
    [ENTRY_FACTS.until, String(office.until ?? '')],
    [ENTRY_FACTS.successor, office.successor ?? ''],
  ];
}

/** Stands between names. */
const SEPARATOR = '、';

function ruleFacts(id: string, language: Language): Fact[] {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return [];
  const summary: Message = { zh: '{text}', en: '{text}' };
  return [
    [summary, formatMessage(rule.summary, {}, language)],
    [ENTRY_FACTS.basis, rule.basis === 'practice' ? '' : rule.basis],
  ];
}
