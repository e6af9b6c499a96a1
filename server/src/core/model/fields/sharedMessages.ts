import type { Message } from '../../messages/message';

/** What can be wrong in any file of settings. */
export const sharedMessages = {
  'yaml.broken': {
    zh: '从这里起格式有误，无法读取。请按“键: 值”逐行书写，列表每行以“- ”开头。',
    en: 'The text cannot be read from here. Write one “key: value” per line, and start each list line with “- ”.',
  },
  'yaml.tab': {
    zh: '这里用了制表符缩进。请改用空格缩进（每层两个空格）。',
    en: 'This line is indented with a tab. Indent with spaces instead, two per level.',
  },
  'yaml.duplicateKey': {
    zh: '同一处有两个相同的键，只取前一个。请删去或改名其中一个。',
    en: 'This key stands here twice; only the first is used. Remove or rename one of them.',
  },
  'yaml.secondDocument': {
    zh: '“---”之后的内容不会读取。请把内容并到前面，或删去这一行以下的内容。',
    en: 'What follows this “---” is not read. Move it up, or delete it.',
  },
  'yaml.indent': {
    zh: '这一行的缩进与上下行对不齐。请使同级各行左侧空格数相同；前面若有未写完的括号，请补上。',
    en: 'This line is not indented like its neighbours. Give lines of the same level the same number of spaces, and close any bracket above.',
  },
  'yaml.missingMark': {
    zh: '引号、括号或逗号没有写全。请补上缺少的符号。',
    en: 'A quotation mark, bracket or comma is missing. Add it.',
  },
  'yaml.noColon': {
    zh: '这一行不是“键: 值”的形式。请检查冒号是否为半角“:”，且冒号后有一个空格。',
    en: 'This line is not of the form “key: value”. Use the half-width colon “:” followed by a space.',
  },
  'yaml.colonInValue': {
    zh: '值中又出现了“: ”，无法判断哪一个是键。请给整个值加上引号。',
    en: 'The value itself contains “: ”. Put the whole value in quotation marks.',
  },
  'yaml.reservedMark': {
    zh: '值不能以 @、` 或 % 开头。请给值加上引号。',
    en: 'A value cannot start with @, ` or %. Put it in quotation marks.',
  },
  'yaml.escape': {
    zh: '双引号内的“\\”写法有误。请改写成“\\\\”，或改用单引号。',
    en: 'The “\\” in this quoted text is not understood. Write “\\\\”, or use single quotation marks.',
  },
  'yaml.alias': {
    zh: '“*”引用的内容在前面没有定义。值以“*”开头时请加引号。',
    en: 'What this “*” refers to is not defined above. If the value itself starts with “*”, put it in quotation marks.',
  },
  'yaml.aliasLimit': {
    zh: '引用（*）展开后内容过多，已停止读取。请直接写出内容。',
    en: 'The references (*) expand to too much; reading stopped here. Write the content out instead.',
  },
  'yaml.tag': {
    zh: '不支持以“!”开头的类型标记，已当作普通文字。请删去标记，或给值加引号。',
    en: 'Type marks that start with “!” are not supported; the value was read as text. Remove the mark or quote the value.',
  },
  'yaml.complexKey': {
    zh: '键只能是一个词，不能是列表或多层内容。请改写成“键: 值”。',
    en: 'A key must be a single word, not a list or a map. Write “key: value”.',
  },
  'yaml.tooDeep': {
    zh: '内容嵌套层数过多，整个文件未读取。请检查是否有多余的括号或“- ”。',
    en: 'The content is nested too deeply, so nothing was read. Look for surplus brackets or “- ”.',
  },
  'colon.fullWidth': {
    zh: '“{key}”后面用了全角冒号“：”。请改为半角冒号加空格“: ”。',
    en: 'A full-width colon “：” follows “{key}”. Write a half-width colon and a space, “: ”.',
  },
  'colon.noSpace': {
    zh: '“{key}”的冒号后面缺少空格。请写成“: ”。',
    en: 'There is no space after the colon of “{key}”. Write “: ”.',
  },
  'colon.missing': {
    zh: '这一行没有冒号，已跳过。请写成“键: 值”，或删去这一行。',
    en: 'This line has no colon and is skipped. Write “key: value”, or delete the line.',
  },
  'key.unknown': {
    zh: '不认识的键“{key}”，已忽略。这里可以写：{known}。',
    en: 'Unknown key “{key}”; it is ignored. Allowed here: {knownEn}.',
  },
  'key.unknownNear': {
    zh: '不认识的键“{key}”，已忽略。是不是“{near}”？',
    en: 'Unknown key “{key}”; it is ignored. Did you mean “{near}”?',
  },
  'key.repeated': {
    zh: '“{key}”与前面的“{first}”是同一项，只取前面的。请删去一个。',
    en: '“{key}” says the same as “{first}” above; only the first is used. Remove one of them.',
  },
  'value.notText': {
    zh: '“{key}”的值应是一段文字。请直接写在冒号后；只有数字的，请加引号。',
    en: '“{key}” takes a text. Write it right after the colon; put a bare number in quotation marks.',
  },
  'value.notNames': {
    zh: '“{key}”的值应是名称列表。请写成 [甲, 乙]，或每行一个“- 甲”。',
    en: '“{key}” takes a list of names. Write [one, two], or one “- name” per line.',
  },
  'value.notYear': {
    zh: '“{key}”的值“{value}”不是年份。请写四位数字，如 2023（1949 至 2100）。',
    en: '“{key}”: “{value}” is not a year. Write four digits, such as 2023 (1949 to 2100).',
  },
  'roles.notMap': {
    zh: '“{key}”应按“牵头: [主责处室]”的形式逐行书写。',
    en: '“{key}” takes lines such as “lead: [主责处室]”.',
  },
  'roles.unknown': {
    zh: '不认识的角色“{key}”，已忽略。角色只能是：牵头、配合、责任。',
    en: 'Unknown role “{key}”; it is ignored. Roles are: lead, support, responsible.',
  },
  'roles.unknownNear': {
    zh: '不认识的角色“{key}”，已忽略。是不是“{near}”？',
    en: 'Unknown role “{key}”; it is ignored. Did you mean “{near}”?',
  },
} as const satisfies Record<string, Message>;

export type SharedKey = keyof typeof sharedMessages;
