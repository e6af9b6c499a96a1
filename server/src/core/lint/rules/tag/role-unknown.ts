import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** A label that no role is called by: 牵头处事. */
export const roleUnknown: ParagraphRule = {
  id: 'tag/role-unknown',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'fix',
  summary: { zh: '责任标注里的角色名称不认识。', en: 'A label in a tag names no known role.' },
  basis: 'practice',
  messages: {
    found: { zh: '“{label}”不是责任标注的角色名称。', en: '“{label}” is not the name of a role.' },
    near: {
      zh: '“{label}”不是责任标注的角色名称，是不是“{nearest}”？',
      en: '“{label}” is not the name of a role; did you mean “{nearest}”?',
    },
    fix: { zh: '改为“{nearest}”', en: 'Change to “{nearest}”' },
  },
  check({ syntax, report }) {
    for (const tag of syntax.tags) {
      for (const { kind, label } of tag.roles) {
        if (kind !== 'unknown' || label === null) continue;
        const span = { start: label.start, end: label.end };
        const nearest = syntax.settings.lexicon.nearest(label.text);
        if (nearest === null) {
          report({ span, message: 'found', args: { label: label.text } });
          continue;
        }
        report({
          span,
          message: 'near',
          args: { label: label.text, nearest },
          fixes: [{ title: 'fix', args: { nearest }, safe: false, edits: [{ span, newText: nearest }] }],
        });
      }
    }
  },
};
