import type { EntryNote, Message } from '../../core';

/** What is said beside an entry of the list. */
export const ENTRY_NOTES: Readonly<Record<EntryNote, Message>> = {
  lastYear: { zh: '上年', en: 'last year' },
  sibling: { zh: '同类文稿', en: 'another plan' },
  nextSection: { zh: '下一部分', en: 'next section' },
  nextSubsection: { zh: '下一小节', en: 'next sub-section' },
  nextItem: { zh: '下一项', en: 'next item' },
  nextPoint: { zh: '下一点', en: 'next point' },
  wholeTag: { zh: '责任分工', en: 'who answers for it' },
};

/** What there is to be read about an office or a rule. */
export const ENTRY_FACTS = {
  fullName: { zh: '全称：{text}', en: 'Full name: {text}' },
  duties: { zh: '职责：{text}', en: 'Duties: {text}' },
  aliases: { zh: '也作：{text}', en: 'Also: {text}' },
  since: { zh: '{text} 年起用此名', en: 'Called so since {text}' },
  until: { zh: '此名用到 {text} 年', en: 'Called so until {text}' },
  formerly: { zh: '原名：{text}', en: 'Formerly: {text}' },
  successor: { zh: '此后为：{text}', en: 'Then: {text}' },
  basis: { zh: '依据：{text}', en: 'Rests on: {text}' },
} as const satisfies Record<string, Message>;
