import type { Message } from '../../messages/message';
import { sharedMessages } from '../fields/sharedMessages';

/** What can be wrong in yaodian.json. */
export const configMessages = {
  ...sharedMessages,
  'config.notMap': {
    zh: '配置应写在一对花括号里，如 {"rules": {…}}。现在的写法无法读取。',
    en: 'The configuration is one object, such as {"rules": {…}}. This cannot be read.',
  },
  'format.notMap': {
    zh: '“format”应写成 {"blankLines": false} 的形式。',
    en: '“format” is an object, such as {"blankLines": false}.',
  },
  'rules.notMap': {
    zh: '“rules”应写成 {"规则名": "级别"} 的形式，如 {"numbering/gap": "error"}。',
    en: '“rules” takes pairs of rule and severity, such as {"numbering/gap": "error"}.',
  },
  'rules.unknown': {
    zh: '没有名为“{rule}”的规则或规则组，这一项不起作用。请核对名称。',
    en: 'There is no rule or group “{rule}”, so this has no effect. Check the name.',
  },
  'rules.unknownNear': {
    zh: '没有名为“{rule}”的规则或规则组，这一项不起作用。是不是“{near}”？',
    en: 'There is no rule or group “{rule}”, so this has no effect. Did you mean “{near}”?',
  },
  'rules.badSeverity': {
    zh: '“{rule}”的级别“{value}”不认识，已忽略。可以写：off、hint、info、warning、error。',
    en: 'The severity “{value}” of “{rule}” is unknown and is ignored. Write off, hint, info, warning or error.',
  },
  'rules.badSeverityNear': {
    zh: '“{rule}”的级别“{value}”不认识，已忽略。是不是“{near}”？',
    en: 'The severity “{value}” of “{rule}” is unknown and is ignored. Did you mean “{near}”?',
  },
  'rules.badSetting': {
    zh: '“{rule}”的值应是级别，如 "warning"；要加选项的，写成 ["warning", {…}]。',
    en: '“{rule}” takes a severity such as "warning", or ["warning", {…}] with options.',
  },
  'option.unknown': {
    zh: '“{rule}”没有“{option}”这个选项，这一项不起作用。请核对名称。',
    en: '“{rule}” has no option “{option}”, so this has no effect. Check the name.',
  },
  'option.unknownNear': {
    zh: '“{rule}”没有“{option}”这个选项，这一项不起作用。是不是“{near}”？',
    en: '“{rule}” has no option “{option}”, so this has no effect. Did you mean “{near}”?',
  },
  'option.number': {
    zh: '“{option}”的值应是数字，不加引号，如 2。现在按默认值处理。',
    en: '“{option}” takes a number without quotation marks, such as 2. Its default is used.',
  },
  'option.boolean': {
    zh: '“{option}”的值只能是 true 或 false，不加引号。现在按默认值处理。',
    en: '“{option}” takes true or false, without quotation marks. Its default is used.',
  },
  'option.string': {
    zh: '“{option}”的值应是一段文字，如 "牵头单位"。现在按默认值处理。',
    en: '“{option}” takes a text, such as "牵头单位". Its default is used.',
  },
  'option.array': {
    zh: '“{option}”的值应是列表，如 ["…", "…"]。现在按默认值处理。',
    en: '“{option}” takes a list, such as ["…", "…"]. Its default is used.',
  },
  'value.notBoolean': {
    zh: '“{key}”的值只能是 true 或 false。',
    en: '“{key}” takes true or false.',
  },
  'terms.notList': {
    zh: '“terms”应是列表，如 [{"wrong": "其它", "right": "其他"}]。',
    en: '“terms” takes a list, such as [{"wrong": "其它", "right": "其他"}].',
  },
  'terms.notMap': {
    zh: '这一项不是用语。请写成 {"wrong": "错的写法", "right": "对的写法"}。',
    en: 'This is not a term. Write {"wrong": "…", "right": "…"}.',
  },
  'terms.incomplete': {
    zh: '这条用语缺少“{key}”，已跳过。请补上。',
    en: 'This term has no “{key}” and is left out. Add it.',
  },
  'terms.badPattern': {
    zh: '“{pattern}”不是有效的正则表达式，这条用语已跳过。请改正，或去掉“regex”。',
    en: '“{pattern}” is not a valid regular expression, so this term is left out. Correct it, or remove “regex”.',
  },
} as const satisfies Record<string, Message>;

export type ConfigKey = keyof typeof configMessages;
