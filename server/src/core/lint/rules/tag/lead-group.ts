import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** Groups that name nobody; 各区人民政府 is a group too, but says who they are. */
const ANYBODY = /相关|有关|处室|科室|股室|部门|单位/;

/** An open group (等各相关处室) among the leading offices: nobody can be held to it. */
export const leadGroup: ParagraphRule = {
  id: 'tag/lead-group',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '牵头处室里有“各相关处室”这类泛指。',
    en: 'An open group stands among the leading offices.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{group}”是泛指，不宜作为“{label}”；牵头的应当写明名称。',
      en: '“{group}” names nobody and cannot be “{label}”.',
    },
  },
  check({ syntax, report }) {
    for (const tag of syntax.tags) {
      for (const role of tag.roles) {
        for (const { start, end, text, group, etc, kind, mark } of role.mentions) {
          if (kind !== 'lead' || !group || !ANYBODY.test(text)) continue;
          report({
            span: { start: etc?.start ?? start, end },
            message: 'found',
            args: { group: text, label: (mark === null ? role.label?.text : null) ?? '牵头' },
          });
        }
      }
    }
  },
};
