import type { Message } from '../../messages/message';

/** The texts that all rules on broken sequences share. */
export const SEQUENCE_MESSAGES = {
  other: { zh: '“{label}”在这里。', en: '“{label}” is here.' },
  single: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  renumberUnsure: {
    zh: '从“{expected}”起顺次重编本级序号（有 {unsure} 处引用要核对）',
    en: 'Renumber this level from “{expected}” on (check {unsure} references)',
  },
  renumber: { zh: '从“{expected}”起顺次重编本级序号', en: 'Renumber this level from “{expected}” on' },
} satisfies Record<string, Message>;
