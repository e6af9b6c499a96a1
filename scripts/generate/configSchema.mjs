// The schema with which editors complete and check yaodian.json.
import { rulesSchema } from './ruleSettings.mjs';

export const file = 'schemas/yaodian.schema.json';

/** @param {string} description */
const step = (description) => ({ type: 'boolean', default: true, description });

const WORDS = { type: 'array', items: { type: 'string' } };

export async function generate() {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '要点的设置（yaodian.json）',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: { ...(await rulesSchema()), description: '各规则的级别和选项；写规则名或组名。' },
      offices: { type: 'string', description: '处室名录的路径，从本文件所在的文件夹算起。' },
      terms: {
        type: 'array',
        description: '本单位自己的用词对照：不用 wrong，用 right。',
        items: {
          type: 'object',
          properties: {
            wrong: { type: 'string', description: '不用的词；regex 为 true 时是正则表达式。' },
            right: { type: 'string', description: '应当用的词。' },
            note: { type: 'string', description: '为什么，显示在提示里。' },
            regex: { type: 'boolean', default: false, description: 'wrong 是不是正则表达式。' },
          },
          required: ['wrong', 'right'],
          additionalProperties: false,
        },
      },
      roles: {
        type: 'object',
        description: '责任标注里本单位特有的角色名称。',
        properties: {
          lead: WORDS,
          support: WORDS,
          responsible: WORDS,
          牵头: WORDS,
          配合: WORDS,
          责任: WORDS,
        },
        additionalProperties: false,
      },
      format: {
        type: 'object',
        description: '格式化时做哪些整理；序号和标点由各规则管，停用规则即不整理。',
        properties: {
          blanks: step('去掉行末和责任标注里的空格。'),
          blankLines: step('段落之间最多空一行，空不空照本文多数。'),
          roleOrder: step('责任标注里，完成时限、责任人等照本文多数放在处室之后。'),
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
