import type { Message } from '../../core';

/** What is said of structure edits. */
export const STRUCTURE_MESSAGES = {
  moveUp: { zh: '上移（连同下级内容）', en: 'Move up with all below it' },
  moveDown: { zh: '下移（连同下级内容）', en: 'Move down with all below it' },
  promote: { zh: '升一级（连同下级内容）', en: 'Promote with all below it' },
  demote: { zh: '降一级（连同下级内容）', en: 'Demote with all below it' },
  cannotMoveUp: { zh: '光标处没有可以上移的内容。', en: 'There is nothing here that can be moved up.' },
  cannotMoveDown: { zh: '光标处没有可以下移的内容。', en: 'There is nothing here that can be moved down.' },
  cannotPromote: { zh: '已是最高一级，不能再升。', en: 'This is the highest level.' },
  cannotDemote: {
    zh: '不能降级：前面没有同级的内容，或者下面已没有更低的层次。',
    en: 'It cannot be demoted: nothing of its level stands before it, or there is no lower level.',
  },
  orderToCheck: {
    zh: '内容和序号（有 {count} 处引用要核对）',
    en: 'Text and numbers (check {count} references)',
  },
  numbersAreRight: { zh: '序号没有需要改的。', en: 'The numbers are right.' },
} as const satisfies Record<string, Message>;
