import type { EntryNote, Message } from '../../core';

/** What is said beside an entry of the list. */
export const ENTRY_NOTES: Readonly<Record<EntryNote, Message>> = {
  lastYear: { zh: '上年', en: 'last year' },
  sibling: { zh: '同类文稿', en: 'another plan' },
  nextSection: { zh: '下一部分', en: 'next section' },
  nextSubsection: { zh: '下一小节', en: 'next sub-section' },
  nextItem: { zh: '下一项', en: 'next item' },
  nextPoint: { zh: '下一点', en: 'next point' },
  wholeTag: { zh: '责任标注', en: 'who answers for it' },
};

/** What the card of an office or a rule says here besides what it says when the pointer rests on it. */
export const ENTRY_FACTS = {
  formerly: { zh: '原名', en: 'Formerly' },
  basis: { zh: '依据', en: 'Rests on' },
} as const satisfies Record<string, Message>;
