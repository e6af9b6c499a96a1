import type { Message } from '../../messages/message';
import { sharedMessages } from '../fields/sharedMessages';

/** What can be wrong in an office directory. */
export const directoryMessages = {
  ...sharedMessages,
  'directory.notMap': {
    zh: '处室名录现在的写法无法读取。请在第一行写“offices:”，其下每个处室一行，如“  - name: 疾控处”。',
    en: 'This is no office directory yet. Begin it with the line “offices:” and list the offices below, such as “  - name: 疾控处”.',
  },
  'directory.misread': {
    zh: '处室名录是乱码：多半不是 UTF-8 编码。请不要保存，用正确的编码（如 GB 18030）重新打开。',
    en: 'The office directory is garbled: probably it is not UTF-8. Do not save it; reopen it in its encoding (such as GB 18030).',
  },
  'offices.notList': {
    zh: '“{key}”应是处室列表。请每个处室一行，以“- ”开头，如“- name: 疾控处”。',
    en: '“{key}” takes a list of offices. Start each one with “- ”, for example “- name: 疾控处”.',
  },
  'office.notMap': {
    zh: '这一项不是处室。请写成“- name: 处室名称”，或只写名称。',
    en: 'This is not an office. Write “- name: …”, or the name alone.',
  },
  'office.nameMissing': {
    zh: '这个处室没有写名称，已跳过。请补上“name: 处室名称”。',
    en: 'This office has no name and is left out. Add “name: …”.',
  },
  'office.nameRepeated': {
    zh: '处室“{name}”在名录中出现了两次，只取前一个。请合并或改名。',
    en: 'The office “{name}” is listed twice; only the first is used. Merge them, or rename one.',
  },
  'office.aliasTaken': {
    zh: '“{alias}”已是“{other}”的名称或别名，在“{name}”下不起作用。请删去其中一处。',
    en: '“{alias}” is already a name or alias of “{other}”, so it has no effect under “{name}”. Remove one of them.',
  },
  'office.yearsReversed': {
    zh: '“{name}”的停用年份 {until} 早于启用年份 {from}，均未采用。请核对。',
    en: '“{name}” ends in {until}, before it begins in {from}; neither is used. Check the years.',
  },
  'office.kindUnknown': {
    zh: '不认识的类别“{kind}”，按内设处室处理。可以写：office（处室）、party（党组织）、mass-organisation（群团）、affiliate（直属单位）、external（外单位）。',
    en: 'Unknown kind “{kind}”; read as “office”. Kinds are: office, party, mass-organisation, affiliate, external.',
  },
  'office.kindUnknownNear': {
    zh: '不认识的类别“{kind}”，按内设处室处理。是不是“{near}”？',
    en: 'Unknown kind “{kind}”; read as “office”. Did you mean “{near}”?',
  },
  'office.successorUnknown': {
    zh: '“{name}”的承接处室“{successor}”不在名录中。请把它加入名录，或改正名称。',
    en: '“{successor}”, the successor of “{name}”, is not in the directory. Add it, or correct its name.',
  },
  'office.successorUnknownNear': {
    zh: '“{name}”的承接处室“{successor}”不在名录中。是不是“{near}”？',
    en: '“{successor}”, the successor of “{name}”, is not in the directory. Did you mean “{near}”?',
  },
  'office.successorCycle': {
    zh: '承接关系绕成了圈：{chain}。请改正其中一处承接处室。',
    en: 'These successors lead back to where they began: {chain}. Correct one of them.',
  },
} as const satisfies Record<string, Message>;

export type DirectoryKey = keyof typeof directoryMessages;
