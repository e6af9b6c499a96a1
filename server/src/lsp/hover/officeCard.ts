import type { GroupCard, Office, OfficeCard, OfficeCounts } from '../../core';
import type { Card } from '../convert/markup';
import { HOVER } from '../messages/hover';
import type { WorkspaceCounts } from '../offices/workspaceCounts';
import type { Words } from './words';

export function officeCard(card: OfficeCard, everywhere: WorkspaceCounts | null, words: Words): Card {
  const { office, written } = card;
  const counts = countLines(card.counts, everywhere, words);
  if (office === null) {
    const nearest = words.list(card.nearest.map(({ name }) => name));
    return {
      title: written,
      note: card.unlisted ? words.say(HOVER.unlisted) : '',
      lines: [...words.line(HOVER.nearest, nearest === '' ? '' : `${nearest}？`), ...counts],
    };
  }
  const note = card.retired
    ? card.now === null
      ? words.say(HOVER.notInYear)
      : words.say(HOVER.nowCalled, { name: card.now.name })
    : '';
  const shown = entryCard(office, words);
  return {
    ...shown,
    lines: [
      ...(written === office.name ? [] : words.line(HOVER.writtenAs, written)),
      ...words.line(HOVER.retired, note),
      ...shown.lines,
      ...counts,
    ],
  };
}

/** The card of an entry of the directory itself. */
export function directoryCard(office: Office, everywhere: WorkspaceCounts | null, words: Words): Card {
  const card = entryCard(office, words);
  return { ...card, lines: [...card.lines, ...countLines(null, everywhere, words)] };
}

/** What the directory says of an office. */
function entryCard(office: Office, words: Words): Card {
  const { name, fullName, aliases, duties, from, until, successor, kind } = office;
  const years = [
    from === null ? '' : words.say(HOVER.fromYear, { year: from }),
    until === null ? '' : words.say(HOVER.untilYear, { year: until }),
  ];
  return {
    title: name,
    note: words.say(HOVER[kind]),
    lines: [
      ...words.line(HOVER.fullName, fullName),
      ...words.line(HOVER.aliases, words.list(aliases)),
      ...words.line(HOVER.duties, duties),
      ...words.line(HOVER.years, years.filter((year) => year !== '').join(words.say(HOVER.comma))),
      ...words.line(HOVER.successor, successor),
    ],
  };
}

export function groupCard({ written, counts }: GroupCard, words: Words): Card {
  return { title: written, note: words.say(HOVER.group), lines: countLines(counts, null, words) };
}

function countLines(here: OfficeCounts | null, everywhere: WorkspaceCounts | null, words: Words): string[] {
  const lines = here === null ? [] : words.line(HOVER.here, countsText(here, words));
  if (everywhere === null || (here !== null && everywhere.plans < 2)) return lines;
  const label = words.say(HOVER.everywhere, { count: everywhere.plans });
  const value = countsText(everywhere.counts, words);
  return [...lines, words.say(HOVER.colon, { label, value })];
}

/** `牵头 12 项，配合 31 项`. */
export function countsText(counts: OfficeCounts, words: Words, between = words.say(HOVER.comma)): string {
  const parts = (['lead', 'support', 'responsible'] as const)
    .filter((role) => counts[role] > 0)
    .map((role) => words.say(HOVER[role], { count: counts[role] }));
  return parts.length === 0 ? words.say(HOVER.unused) : parts.join(between);
}
