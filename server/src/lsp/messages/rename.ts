import type { Message, NameProblem } from '../../core';

/** Why something is not renamed, and what can be done instead; merging and splitting offices fail for some of the same reasons. */
export const RENAME = {
  nowhere: {
    zh: '只有处室名称可以在这里改名。请把光标放在责任标注或处室名录里的处室名称上。',
    en: 'Only names of offices can be renamed. Put the cursor on one in a tag or in the office directory.',
  },
  item: {
    zh: '序号和对条目的引用不能改名。要调整序号，请用“重新编号”；引用会随之更新。',
    en: 'Numbers and references to items cannot be renamed. Renumber instead: references follow.',
  },
  group: {
    zh: '“{name}”是统称，不是哪一个处室的名称，不能统一改名。',
    en: '“{name}” is a group and no office’s name; it cannot be renamed everywhere.',
  },
  variant: {
    zh: '这里的“{name}”与名录里的“{office}”写法不同。请先把这里改为“{office}”，或在写作“{office}”的地方改名。',
    en: '“{name}” here is not as the directory writes it. Change it to “{office}” first, or rename where it is written so.',
  },
  odd: {
    zh: '“{name}”中间有空格或其他符号，不像完整的处室名称。请先改正这一处。',
    en: '“{name}” has blanks or other marks inside it and does not read like a name. Mend it here first.',
  },
  empty: { zh: '新名称不能为空。', en: 'The new name is empty.' },
  lineBreak: { zh: '新名称不能换行。', en: 'The new name must not contain line breaks.' },
  blank: { zh: '新名称中不能有空格。', en: 'The new name must not contain blanks.' },
  separator: {
    zh: '新名称中不能有顿号、逗号、分号、冒号、句号、斜线这类隔开名称的符号。',
    en: 'The new name must not contain marks that separate names, such as commas or slashes.',
  },
  brackets: {
    zh: '新名称中的括号或引号没有成对。',
    en: 'The brackets or quotes in the new name are not paired.',
  },
  characters: {
    zh: '新名称只能用文字、数字、括号、引号、间隔号和连接号，并以文字或数字开头，不能只是数字。',
    en: 'A name takes letters, digits, brackets, quotes, middle dots and hyphens, begins with a letter or digit, and is no number.',
  },
  open: {
    zh: '这样的名称是统称（如“各处室”“有关单位”），不能用作一个处室的名称。',
    en: 'Such a name stands for a group (各处室, 有关单位), not for one office.',
  },
  listed: {
    zh: '名录里已有处室“{name}”。要把两个处室合为一个，请用“合并处室”。',
    en: 'The directory has an office “{name}” already. To make one of the two, merge them.',
  },
  taken: {
    zh: '名录里已有处室“{office}”用“{name}”这个名称。要把两个处室合为一个，请用“合并处室”。',
    en: '“{name}” is already a name of the office “{office}”. To make one of the two, merge them.',
  },
  ownName: {
    zh: '“{name}”已是这个处室的另一个名称（全称或别名）。请先在名录里删去它。',
    en: '“{name}” is another name of this office already. Remove it from the directory first.',
  },
  groupTaken: {
    zh: '“{name}”是名录里的统称，不能用作处室名称。',
    en: '“{name}” is a group of the directory and cannot be an office’s name.',
  },
  inUse: {
    zh: '《{file}》第 {line} 行已经写有“{name}”，改名后两者就分不开了。要把两个处室合为一个，请用“合并处室”。',
    en: '{file}, line {line}, names “{name}” already: the two could not be told apart. To make one of the two, merge them.',
  },
  notEditable: {
    zh: '没有改动：《{file}》不是 UTF-8 编码，直接修改会损坏其中的文字。请先在编辑器里打开它，或把它另存为 UTF-8，再试一次。',
    en: 'Nothing was changed: {file} is not UTF-8 and would be damaged. Open it in the editor first, or save it as UTF-8.',
  },
  readOnly: {
    zh: '没有改动：《{file}》是只读的，不能写入。请先取消它的只读属性，再试一次。',
    en: 'Nothing was changed: {file} is read-only. Make it writable first, then try again.',
  },
  changed: {
    zh: '没有改动：《{file}》刚刚在别处改动过。请再试一次。',
    en: 'Nothing was changed: {file} has just been changed elsewhere. Try again.',
  },
  blocked: {
    zh: '没有改名：《{file}》第 {line} 行的“{name}”中间有换行或注音，无法原样替换。请先在那里改好。',
    en: 'Nothing was renamed: in {file}, line {line}, “{name}” has a line break or a note inside it. Mend it there first.',
  },
  misread: {
    zh: '没有改名：改为“{to}”后，《{file}》第 {line} 行的责任标注就读不出原来的处室了。请换一个更像处室的名称。',
    en: 'Nothing was renamed: as “{to}”, the tag in {file}, line {line}, could no longer be read. Choose a name that reads like an office.',
  },
  directoryBroken: {
    zh: '没有改动：处室名录“{file}”的格式有错，或把这个名称写成了转义、多行的形式。请先在名录里改正。',
    en: 'Nothing was changed: the office directory {file} is broken, or writes this name with escapes. Mend it first.',
  },
  others: {
    zh: '另有 {count} 处的写法与“{name}”不完全相同，改名不涉及：{places}。',
    en: '{count} places write “{name}” otherwise and are left alone: {places}.',
  },
  prose: {
    zh: '正文里还有 {count} 处写着“{name}”，不在责任标注里，没有改：{places}。',
    en: '{count} sentences outside of tags name “{name}” and are left alone: {places}.',
  },
  comma: { zh: '、', en: '; ' },
  place: { zh: '《{file}》第 {line} 行', en: '{file}, line {line}' },
} as const satisfies Record<string, Message> & Record<NameProblem, Message>;
