import type { HoverCard, Message, RoleKind } from '../../core';
import type { Card } from '../convert/markup';
import { HOVER } from '../messages/hover';
import type { WorkspaceCounts } from '../offices/workspaceCounts';
import { itemCard } from './itemCard';
import { groupCard, officeCard } from './officeCard';
import { targetCard } from './targetCard';
import type { Words } from './words';

const ROLES: Readonly<Record<RoleKind, Message>> = {
  lead: HOVER.roleLead,
  support: HOVER.roleSupport,
  responsible: HOVER.roleResponsible,
  person: HOVER.rolePerson,
  deadline: HOVER.roleDeadline,
  target: HOVER.roleTarget,
  unknown: HOVER.roleUnknown,
};

/** A card in words; `everywhere` is for offices, and null where it is not known. */
export function cardInWords(card: HoverCard, everywhere: WorkspaceCounts | null, words: Words): Card {
  switch (card.kind) {
    case 'office':
      return officeCard(card, everywhere, words);
    case 'group':
      return groupCard(card, words);
    case 'role':
      return { title: card.label, note: '', lines: [words.say(ROLES[card.role])] };
    case 'target':
      return targetCard(card, words);
    case 'item':
      return itemCard(card, words);
    case 'nowhere':
      return { title: card.written, note: '', lines: [words.say(HOVER.nowhere, { name: card.written })] };
    case 'rule':
      return { title: card.rule.id, note: '', lines: [words.say(card.rule.summary)] };
  }
}
