import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** A role with no office. */
export const emptyRole: ParagraphRule = {
  id: 'tag/empty',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'none',
  summary: { zh: '责任标注里有角色而没有处室。', en: 'A role in a tag names no office.' },
  basis: 'practice',
  messages: {
    found: { zh: '“{label}”后面没有写明处室或单位。', en: 'No office is named after “{label}”.' },
    value: { zh: '“{label}”后面没有内容。', en: 'Nothing is written after “{label}”.' },
  },
  check({ syntax, report }) {
    for (const tag of syntax.tags) {
      for (const role of tag.roles) {
        const { label, colon, mentions, value, kind } = role;
        if (label === null || mentions.length > 0 || (value !== null && value.text !== '')) continue;
        const offices = kind === 'lead' || kind === 'support' || kind === 'responsible' || kind === 'unknown';
        report({
          span: { start: label.start, end: colon?.end ?? label.end },
          message: offices ? 'found' : 'value',
          args: { label: label.text },
        });
      }
    }
  },
};
