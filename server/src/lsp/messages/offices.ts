import type { Message } from '../../core';

/** What merging and splitting offices says. */
export const OFFICES = {
  merge: { zh: '合并处室：“{name}”并入“{into}”', en: 'Merge “{name}” into “{into}”' },
  split: { zh: '拆分处室：“{name}”', en: 'Split “{name}”' },
  nowhere: {
    zh: '请先把光标放在责任标注或处室名录里的处室名称上。',
    en: 'Put the cursor on the name of an office first, in a tag or in the office directory.',
  },
  group: {
    zh: '“{name}”是统称，不是哪一个处室的名称。',
    en: '“{name}” is a group and no office’s name.',
  },
  same: { zh: '两处写的是同一个处室。', en: 'Both are the same office.' },
  unlisted: {
    zh: '名录里没有处室“{name}”。请先把它加入名录。',
    en: 'The directory has no office “{name}”. Add it first.',
  },
  circle: {
    zh: '名录里“{into}”的职能又由“{name}”承接，合并后就绕成了圈。请先改正名录。',
    en: 'In the directory, “{name}” takes over from “{into}”: merging would close a circle. Mend the directory first.',
  },
  nothing: {
    zh: '用这份名录的文稿里，没有要改的“{name}”。',
    en: 'No plan with this directory names “{name}” where it would have to be changed.',
  },
  misread: {
    zh: '没有改动：改完之后，《{file}》第 {line} 行的责任标注会读错。请先检查那里的写法。',
    en: 'Nothing was changed: the tag in {file}, line {line}, would be misread. Check it first.',
  },
  names: {
    zh: '请写出拆分后的处室，至少两个，名称之间用顿号隔开。',
    en: 'Name at least two offices that it is split into, with 、 between them.',
  },
  lead: { zh: '牵头', en: 'leads' },
  support: { zh: '配合', en: 'supports' },
  responsible: { zh: '负责', en: 'responsible' },
} as const satisfies Record<string, Message>;
