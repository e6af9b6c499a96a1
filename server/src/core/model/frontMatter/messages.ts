import type { Message } from '../../messages/message';
import { sharedMessages } from '../fields/sharedMessages';

/** What can be wrong in a plan's front matter. */
export const frontMatterMessages = {
  ...sharedMessages,
  'frontMatter.unclosed': {
    zh: '文首的设置没有结束。请在设置之后另起一行写“---”。',
    en: 'The front matter is not closed. Write “---” on a line of its own after it.',
  },
  'frontMatter.notMap': {
    zh: '文首“---”之间只能写“标题: …”“年度: …”这样的设置，每行一项。',
    en: 'Between the “---” lines there can only be settings such as “title: …” and “year: …”, one per line.',
  },
  'frontMatter.badDate': {
    zh: '“{key}”的值“{value}”不是日期。请写成 2020年6月10日 或 2020-06-10。',
    en: '“{key}”: “{value}” is not a date. Write 2020-06-10 or 2020年6月10日.',
  },
  'frontMatter.badNumbering': {
    zh: '“{key}”的值“{value}”看不懂。编号全文连续写“连续”，每节重新开始写“重新”。',
    en: '“{key}”: “{value}” is not understood. Write “continuous” or “restart”.',
  },
  'frontMatter.badBoolean': {
    zh: '“{key}”的值“{value}”看不懂。请写“是”或“否”。',
    en: '“{key}”: “{value}” is not understood. Write true or false.',
  },
} as const satisfies Record<string, Message>;

export type FrontMatterKey = keyof typeof frontMatterMessages;
