import type { Message } from '../../core';

/**
 * What the server itself says; what the rules say is in the rules. A feature that says much has a table of its own beside
 * this one.
 */
export const MESSAGES = {
  source: { zh: '要点', en: '要点' },
  more: {
    zh: '本文件还有 {count} 处问题未列出，改正已列出的问题后会陆续显示。',
    en: '{count} more findings in this file are not listed; they appear as the listed ones are mended.',
  },
  fixAll: { zh: '改正所有拿得准的问题', en: 'Fix everything that can be fixed safely' },
  replaceBy: { zh: '改为“{name}”', en: 'Change to “{name}”' },
  silenceHere: { zh: '此处不再提示“{summary}”', en: 'Do not report “{rule}” here' },
  switchOff: {
    zh: '所有文稿不再提示“{summary}”（写入 yaodian.json）',
    en: 'Switch the rule “{rule}” off in yaodian.json',
  },
  addOffice: { zh: '把“{name}”加入处室名录', en: 'Add “{name}” to the office directory' },
  addAlias: { zh: '把“{name}”记作“{office}”的别名', en: 'Record “{name}” as an alias of “{office}”' },
  addGroup: { zh: '“{name}”不是处室，列入统称', en: '“{name}” is no office: list it among the groups' },
  renumberLevel: { zh: '重新编号：本级', en: 'Renumber this level' },
  renumberSection: { zh: '重新编号：本部分', en: 'Renumber what is in this section' },
  renumberPlan: { zh: '重新编号：全文', en: 'Renumber the whole plan' },
  checkReferences: { zh: '（有 {count} 处引用要核对）', en: ' (check {count} references)' },
  changedNumbers: { zh: '序号', en: 'Numbers' },
  changedReferences: { zh: '对条目的引用', en: 'References to items' },
  handlerFailed: { zh: '处理请求“{name}”时出错。', en: 'The request “{name}” failed.' },
  ruleFailed: { zh: '规则“{name}”出错，已跳过。', en: 'The rule “{name}” failed and was skipped.' },
  settingsFailed: {
    zh: '未能取得编辑器设置：{name}。',
    en: 'The settings of the editor could not be read: {name}.',
  },
  watchFailed: { zh: '未能登记对“{name}”的关注。', en: 'Changes of “{name}” could not be subscribed to.' },
  readFailed: { zh: '未能读取文件“{name}”。', en: 'The file “{name}” could not be read.' },
} as const satisfies Record<string, Message>;
