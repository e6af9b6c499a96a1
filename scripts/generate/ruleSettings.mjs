// The schema of the `rules` setting, as yaodian.json and the editor's settings both have it.
import { loadCore } from './loadRules.mjs';

const GROUP_NAMES = {
  numbering: '序号',
  tag: '责任标注',
  office: '处室',
  target: '指标',
  text: '文字',
  document: '公文格式',
};

const SEVERITY = { enum: ['off', 'hint', 'info', 'warning', 'error'] };

function setting(options) {
  const properties = {};
  for (const [name, option] of Object.entries(options ?? {})) {
    properties[name] = { type: option.type, default: option.default, description: option.description.zh };
  }
  return {
    anyOf: [
      SEVERITY,
      {
        type: 'array',
        items: [SEVERITY, { type: 'object', properties, additionalProperties: false }],
        minItems: 1,
        maxItems: 2,
      },
    ],
  };
}

/** A JSON schema for an object that sets rules and groups. */
export async function rulesSchema() {
  const { RULES, RULE_GROUPS } = await loadCore();
  const properties = {};
  for (const group of RULE_GROUPS) {
    properties[group] = { ...SEVERITY, description: `“${GROUP_NAMES[group]}”一组的所有规则` };
  }
  for (const rule of RULES) {
    properties[rule.id] = { ...setting(rule.options), default: rule.severity, description: rule.summary.zh };
  }
  return { type: 'object', properties, additionalProperties: false };
}
