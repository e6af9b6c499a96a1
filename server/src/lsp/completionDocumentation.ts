import type { MarkupContent } from 'vscode-languageserver';
import { type EntryAbout, type Language, type OfficeDirectory, RULES } from '../core';
import type { ClientFeatures } from './clientFeatures';
import { type Card, toMarkup } from './convert/markup';
import { directoryCard } from './hover/officeCard';
import { Words } from './hover/words';
import { ENTRY_FACTS } from './messages/completion';

/** What there is to be read about an entry of the list: the card of the office or rule; null where there is none. */
export function entryDocumentation(
  about: EntryAbout,
  directory: OfficeDirectory,
  language: Language,
  client: ClientFeatures,
): MarkupContent | null {
  const words = new Words(language);
  const card = about.kind === 'office' ? officeCard(about.name, directory, words) : ruleCard(about.id, words);
  return card === null ? null : toMarkup(card, { hoverMarkdown: client.documentationMarkdown });
}

function officeCard(name: string, directory: OfficeDirectory, words: Words): Card | null {
  const office = directory.byName(name);
  if (office === undefined) return null;
  const card = directoryCard(office, null, words);
  const former = directory.offices.filter(({ successor }) => successor === name).map((one) => one.name);
  return { ...card, lines: [...card.lines, ...words.line(ENTRY_FACTS.formerly, words.list(former))] };
}

function ruleCard(id: string, words: Words): Card | null {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return null;
  const basis = rule.basis === 'practice' ? '' : rule.basis;
  return { title: id, note: '', lines: [words.say(rule.summary), ...words.line(ENTRY_FACTS.basis, basis)] };
}
