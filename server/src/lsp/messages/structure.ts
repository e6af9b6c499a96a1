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
  splitItem: { zh: '在光标处拆成两条', en: 'Split the item at the cursor' },
  joinItems: { zh: '与下一条合并', en: 'Join with the next item' },
  mergeItems: {
    zh: '与下一条合并，责任标注并作一处',
    en: 'Join with the next item and make one tag of theirs',
  },
  cannotMerge: {
    zh: '不能这样合并：两条的责任标注要各在末尾、写法相同而内容不同，角色名称一致，完成时限等不相矛盾。',
    en: 'The tags must stand at the ends, in one style, with the same labels and without deadlines that differ.',
  },
  cannotSplit: {
    zh: '请把光标放在条目正文中要拆开的地方（不在括号、引号和责任标注里）。',
    en: 'Put the cursor in the text of an item, where it is to be split; not inside brackets, quotes or a tag.',
  },
  cannotJoin: {
    zh: '不能与下一条合并：后面没有同级的条目，或者本条下面还有别的内容，或者两条的责任标注各占一行而不相同。',
    en: 'It cannot be joined: there is no next item, something stands below this one, or their tag lines differ.',
  },
  sortOffices: { zh: '处室按名录排序：本处标注', en: 'Sort the offices of this tag as in the directory' },
  sortAllOffices: { zh: '处室按名录排序：全文标注', en: 'Sort the offices of all tags as in the directory' },
  nothingToSort: {
    zh: '没有要调整次序的处室（牵头处室不动；名录里没有的名称不动）。',
    en: 'No office is out of order. (Those who lead and names that the directory has not stay in their places.)',
  },
  expandShorthand: { zh: '展开简写的责任标注：本处', en: 'Write this shorthand tag out' },
  expandAllShorthand: { zh: '展开简写的责任标注：全文', en: 'Write all shorthand tags out' },
  noShorthand: { zh: '这里没有简写的责任标注。', en: 'There is no shorthand tag.' },
  restyleFull: {
    zh: '全文责任标注改为（牵头…：…；配合…：…）',
    en: 'Write all tags as （牵头…：…；配合…：…）',
  },
  restyleBlack: {
    zh: '全文责任标注改为【牵头…：…；配合…：…】',
    en: 'Write all tags as 【牵头…：…；配合…：…】',
  },
  restyleLines: { zh: '全文责任标注改为各占一行', en: 'Write all tags on lines of their own' },
  restyleShorthand: { zh: '全文责任标注改为简写（甲/乙）', en: 'Write all tags as （甲/乙）' },
  restyleVerb: { zh: '全文责任标注改为（甲牵头，乙配合）', en: 'Write all tags as （甲牵头，乙配合）' },
  cannotRestyle: {
    zh: '没有改动：全文标注已是这种写法，或者有的标注改后会丢失内容，或者有的标注写法不规范（请先修正）。',
    en: 'Nothing was changed: the tags are written so already, or one would lose something, or has a slip to be mended first.',
  },
  extractSection: { zh: '把本章移到单独的文件', en: 'Move this section to a file of its own' },
  cannotExtract: {
    zh: '不能移到单独的文件：光标不在某一章里，或者全文只有这一章，或者文稿还没有保存到文件夹。',
    en: 'There is no section here besides others, or the plan is in no folder yet.',
  },
  extract: { zh: '移到单独的文件', en: 'Move to a file of its own' },
  extractToCheck: {
    zh: '移到单独的文件（有 {count} 处引用要核对，已在其上方注明）',
    en: 'Move to a file of its own (check {count} references; each has a comment above it)',
  },
  orderToCheck: {
    zh: '内容和序号（有 {count} 处引用要核对）',
    en: 'Text and numbers (check {count} references)',
  },
  numbersAreRight: { zh: '序号没有需要改的。', en: 'The numbers are right.' },
} as const satisfies Record<string, Message>;
