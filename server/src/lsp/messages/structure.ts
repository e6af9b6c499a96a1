import type { Message, ObstacleKind } from '../../core';

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
    zh: '不能这样合并：后面要有同级的条目，两条的责任标注要各在末尾、写法和角色名称一致，完成时限等不相矛盾。',
    en: 'There must be a next item, and tags at the ends, in one style, with the same labels and without deadlines that differ.',
  },
  cannotSplit: {
    zh: '请把光标放在条目正文中要拆开的地方（不在括号、引号、责任标注和“见第十二项”这样的引用里）。',
    en: 'Put the cursor in the text of an item, where it is to be split; not inside brackets, quotes, a tag or a reference.',
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

/** Why an edit is not made that its opposite could not take back. */
export const OBSTACLES: Readonly<Record<ObstacleKind, Message>> = {
  followers: {
    zh: '“{text}”后面还有同级的内容，升级会把它们划到它下面。请先把它下移到最后，再升级。',
    en: '“{text}” is followed by others of its level, which would come below it. Move it down to the last place first.',
  },
  sameTags: {
    zh: '光标前后是两处相同的责任标注。请先删去前一处再拆：拆开后两条都会有。',
    en: 'The same tag stands before and behind the cursor. Delete the first one; both items will have it.',
  },
  level: {
    zh: '没有改动：第 {line} 行“{text}”这一级没有别的内容，改后就看不出原来用的是哪种序号。请先补上同级的内容，或者直接改写序号。',
    en: 'Nothing was changed: nothing else stands at the level of “{text}” in line {line}, so that it could not be restored. Write the number by hand.',
  },
  number: {
    zh: '没有改动：改后看不出原来怎样编号，再改回来会和现在不一样。请先重新编号，或者在文首写明“编号: 连续”“编号: 分节”。',
    en: 'Nothing was changed: the numbers could not be restored. Renumber first, or say in the front matter how items are numbered (编号: 连续 or 分节).',
  },
  label: {
    zh: '没有改动：第 {line} 行“{text}”的序号写法和别处不同，改了就还原不了。请先统一写法（“格式化文档”）。',
    en: 'Nothing was changed: “{text}” in line {line} is written unlike other numbers and could not be restored. Format the document first.',
  },
  reference: {
    zh: '没有改动：改后说不清第 {line} 行“{text}”指哪一条，再改回来会和现在不一样。请先核对这处引用。',
    en: 'Nothing was changed: “{text}” in line {line} could not be restored. Check this reference first.',
  },
  text: {
    zh: '没有改动：再改回来会和现在不一样。请先统一这里的序号写法和空行（“格式化文档”）。',
    en: 'Nothing was changed: it could not be taken back. Mend the numbers and blank lines here first.',
  },
};

export const SPLIT_OBSTACLES = {
  text: {
    zh: '没有拆开：这里正好断行或换页，拆开后再合并会和现在不一样。请换一处，或者先把断开的行连起来。',
    en: 'Nothing was changed: a line or page breaks here, and joining the two would not restore it.',
  },
} as const satisfies Partial<Record<ObstacleKind, Message>>;

const NOT_PLAIN: Message = {
  zh: '没有合并：两条之间有空行、批注，序号、责任标注的写法不一样，或者文中引用了后一条，合并后再拆开会和现在不一样。可以改用“与下一条合并，责任标注并作一处”（要还原只能撤销）。',
  en: 'Nothing was changed: blank lines, comments, numbers or tags differ, or something refers to the second item; splitting would not restore it. “Join and make one tag” does it, to be undone only.',
};

export const JOIN_OBSTACLES = {
  level: NOT_PLAIN,
  number: NOT_PLAIN,
  label: NOT_PLAIN,
  reference: NOT_PLAIN,
  text: NOT_PLAIN,
} as const satisfies Partial<Record<ObstacleKind, Message>>;
