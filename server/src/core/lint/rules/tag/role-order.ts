import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** The supporting role stands before the leading one. */
export const roleOrder: ParagraphRule = {
  id: 'tag/role-order',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'info',
  fix: 'safe',
  summary: { zh: '配合角色写在了牵头角色之前。', en: 'The supporting role stands before the leading one.' },
  basis: 'practice',
  messages: {
    found: { zh: '“{support}”应当写在“{lead}”之后。', en: '“{support}” belongs after “{lead}”.' },
    fix: { zh: '调换次序', en: 'Swap them' },
  },
  check({ syntax, paragraph, report }) {
    const { written } = paragraph.reading;
    for (const tag of syntax.tags) {
      if (tag.form !== 'label') continue;
      const support = tag.roles.findIndex((role) => role.kind === 'support');
      const lead = tag.roles.findIndex((role) => role.kind === 'lead' || role.kind === 'responsible');
      const first = tag.roles[support];
      const second = tag.roles[lead];
      if (first === undefined || second === undefined || support > lead) continue;
      if (first.label === null || second.label === null) continue;
      report({
        span: { start: first.label.start, end: first.label.end },
        message: 'found',
        args: { support: first.label.text, lead: second.label.text },
        fixes: [
          {
            title: 'fix',
            safe: true,
            edits: [
              {
                span: { start: first.start, end: first.end },
                newText: written.slice(second.start, second.end),
              },
              {
                span: { start: second.start, end: second.end },
                newText: written.slice(first.start, first.end),
              },
            ],
          },
        ],
      });
    }
  },
};
