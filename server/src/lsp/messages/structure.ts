import type { Message, ObstacleKind, RestyleObstacle } from '../../core';

/** What is said of structure edits. */
export const STRUCTURE_MESSAGES = {
  moveUp: { zh: '上移（连同下级内容）', en: 'Move up with all below it' },
  moveDown: { zh: '下移（连同下级内容）', en: 'Move down with all below it' },
  promote: { zh: '升一级（连同下级内容）', en: 'Promote with all below it' },
  promoteWithFollowers: {
    zh: '升一级，后面的各项归入其下（要还原请撤销）',
    en: 'Promote; those that follow come below it (taken back by undo only)',
  },
  demote: { zh: '降一级（连同下级内容）', en: 'Demote with all below it' },
  nothingNumbered: {
    zh: '请把光标放在带序号的标题或条目里。',
    en: 'Put the cursor in a numbered heading or item.',
  },
  misread: {
    zh: '没有改动：改了以后，这里的行会读成别的条目或段落（多半是一段话断成了几行）。请先把断开的行接好。',
    en: 'Nothing was changed: lines here would be read as other items or paragraphs, mostly where a paragraph is broken into lines. Join them first.',
  },
  cannotMoveUp: { zh: '光标处没有可以上移的内容。', en: 'There is nothing here that can be moved up.' },
  cannotMoveDown: { zh: '光标处没有可以下移的内容。', en: 'There is nothing here that can be moved down.' },
  cannotPromote: { zh: '已是最高一级，不能再升。', en: 'This is the highest level.' },
  cannotDemote: {
    zh: '不能降级：前面没有同级的内容，或者下面已没有更低的层次。',
    en: 'It cannot be demoted: nothing of its level stands before it, or there is no lower level.',
  },
  splitItem: { zh: '在光标处拆成两条', en: 'Split the item at the cursor' },
  splitOneWay: {
    zh: '在光标处拆成两条（要还原请撤销）',
    en: 'Split the item at the cursor (taken back by undo only)',
  },
  joinOneWay: {
    zh: '与下一条合并（要还原请撤销）',
    en: 'Join with the next item (taken back by undo only)',
  },
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
    zh: '请把光标放在条目中要拆开的地方：与序号同在一段，不在括号、引号、责任标注和“见第十二项”这样的引用里。',
    en: 'Put the cursor where the item is to be split: in the paragraph of its number, and not inside brackets, quotes, a tag or a reference.',
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
    zh: '全文责任标注改为（牵头：甲；配合：乙）',
    en: 'Write all tags as （牵头：甲；配合：乙）',
  },
  restyleBlack: {
    zh: '全文责任标注改为【牵头：甲；配合：乙】',
    en: 'Write all tags as 【牵头：甲；配合：乙】',
  },
  restyleLines: { zh: '全文责任标注改为各占一行', en: 'Write all tags on lines of their own' },
  restyleShorthand: { zh: '全文责任标注改为简写（甲/乙）', en: 'Write all tags as （甲/乙）' },
  restyleVerb: { zh: '全文责任标注改为（甲牵头，乙配合）', en: 'Write all tags as （甲牵头，乙配合）' },
  cannotRestyle: {
    zh: '没有改动：改成这种写法后，有的内容会读错或者改不回来。',
    en: 'Nothing was changed: something would be read otherwise, or could not be changed back.',
  },
  extractSection: { zh: '把本部分移到单独的文件', en: 'Move this section to a file of its own' },
  cannotExtract: {
    zh: '不能移到单独的文件：光标不在某一部分里，或者全文只有这一部分，或者文稿还没有保存到文件夹。',
    en: 'There is no section here besides others, or the plan is in no folder yet.',
  },
  extract: { zh: '移到单独的文件', en: 'Move to a file of its own' },
  extractToCheck: {
    zh: '有 {count} 处引用要核对，已在其上方注明。',
    en: 'Check {count} references; each has a comment above it.',
  },
  order: { zh: '内容和序号', en: 'Text and numbers' },
  toCheck: {
    zh: '有 {count} 处引用要核对：{places}。',
    en: 'Check {count} references: {places}.',
  },
  place: { zh: '第 {line} 行“{text}”', en: '“{text}” in line {line}' },
  comma: { zh: '、', en: '; ' },
  numbersAreRight: { zh: '序号没有需要改的。', en: 'The numbers are right.' },
} as const satisfies Record<string, Message>;

/** Why tags are not written in another style, where it is known. */
export const RESTYLE_OBSTACLES: Readonly<Record<Exclude<RestyleObstacle['kind'], 'back'>, Message>> = {
  none: { zh: '全文没有责任标注。', en: 'The plan has no tags.' },
  same: { zh: '全文的责任标注已经是这种写法。', en: 'All tags are written so already.' },
  slip: {
    zh: '没有改动：第 {line} 行的责任标注不规范，或者写法特殊，改了会丢内容。请先改好这一处。',
    en: 'Nothing was changed: the tag in line {line} has a slip, or a form or words of its own that would be lost. Mend it first.',
  },
  unfit: {
    zh: '没有改动：第 {line} 行的责任标注用这种写法写不全。',
    en: 'Nothing was changed: the tag in line {line} says more than can be written so.',
  },
};

/** Said of an edit that nothing but undoing takes back. */
export const ONE_WAY: Message = {
  zh: '{reason}。要还原请撤销。',
  en: '{reason}. To take it back, undo it.',
};

/** Why the opposite edit would not lead back. */
export const ONE_WAY_REASONS: Readonly<Record<ObstacleKind, Message>> = {
  followers: {
    zh: '“{text}”升一级，后面的各项归入其下',
    en: '“{text}” is promoted, and those that follow come below it',
  },
  sameTags: {
    zh: '光标前后是两处相同的责任标注，再合并时只留一处',
    en: 'The same tag stands before and behind the cursor; joining would leave one of the two',
  },
  level: {
    zh: '第 {line} 行“{text}”这一级没有别的内容，反过来改会用别的序号',
    en: 'Nothing else stands at the level of “{text}” in line {line}; the opposite edit would number it otherwise',
  },
  number: {
    zh: '改后看不出原来怎样编号，反过来改序号会不一样（文首写明“编号: 连续”或“编号: 重新”就能认出）',
    en: 'How items are numbered shows no more after it; the opposite edit would number otherwise (编号: 连续 or 重新 in the front matter tells)',
  },
  label: {
    zh: '第 {line} 行“{text}”的序号写法和别处不同，反过来改会照别处的写',
    en: '“{text}” in line {line} is written unlike other numbers; the opposite edit would write it like them',
  },
  reference: {
    zh: '第 {line} 行“{text}”指哪一条，反过来改写法会不一样',
    en: 'The opposite edit would write “{text}” in line {line} otherwise',
  },
  text: {
    zh: '这里的空行或序号写法不一致，反过来改会不一样',
    en: 'Blank lines or numbers differ here; the opposite edit would leave them otherwise',
  },
};

export const SPLIT_REASONS = {
  text: {
    zh: '这里正好断行或换页，再合并时断行会不一样',
    en: 'A line or page breaks here; joining the two would break it otherwise',
  },
} as const satisfies Partial<Record<ObstacleKind, Message>>;

const NOT_PLAIN: Message = {
  zh: '两条的空行、序号或责任标注的写法不一样，或者文中引用了后一条，再拆开会不一样',
  en: 'Blank lines, numbers or tags of the two differ, or something refers to the second; splitting would not restore it',
};

export const JOIN_REASONS = {
  level: NOT_PLAIN,
  number: NOT_PLAIN,
  label: NOT_PLAIN,
  reference: NOT_PLAIN,
  text: NOT_PLAIN,
} as const satisfies Partial<Record<ObstacleKind, Message>>;
