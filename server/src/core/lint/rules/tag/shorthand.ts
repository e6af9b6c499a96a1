import { skipBlanks, trimmedEnd } from '../../../base/characters';
import type { Role } from '../../../syntax/types';
import { type ParagraphRule, type ReportedEdit, TAG_ROLES } from '../../rule';

/** （甲处/乙处）, which leaves the reader to guess who leads. */
export const shorthand: ParagraphRule = {
  id: 'tag/shorthand',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'hint',
  fix: 'safe',
  summary: { zh: '责任标注用了简写，没有写明角色。', en: 'A tag in shorthand names no roles.' },
  basis: 'practice',
  messages: {
    found: {
      zh: '简写的责任标注，可以展开为“{expanded}”。',
      en: 'A shorthand tag; it can be written out as “{expanded}”.',
    },
    fix: { zh: '展开简写', en: 'Write it out' },
  },
  options: {
    lead: {
      type: 'string',
      default: '牵头处室',
      description: { zh: '展开时牵头角色的名称', en: 'Label of the leading role' },
    },
    support: {
      type: 'string',
      default: '配合处室',
      description: { zh: '展开时配合角色的名称', en: 'Label of the supporting role' },
    },
  },
  check({ syntax, text, report, option }) {
    for (const tag of syntax.tags) {
      if (tag.form !== 'shorthand') continue;
      // Several names without a slash do not say that all of them lead.
      if (tag.roles.some(({ kind, mentions }) => kind === 'responsible' && mentions.length > 1)) continue;
      const label = (role: Role): string => option<string>(role.kind === 'support' ? 'support' : 'lead');
      const expanded = tag.roles
        .map((role) => `${label(role)}：${text.slice(role.start, role.end)}`)
        .join('；');
      const edits: ReportedEdit[] = tag.roles.map((role) => ({
        span: { start: role.start, end: role.start },
        newText: `${label(role)}：`,
      }));
      for (const { start, end } of tag.separators) {
        // 甲 / 乙: the blanks go with the slash.
        const from = trimmedEnd(text.slice(0, start));
        edits.push({ span: { start: from, end: skipBlanks(text, end) }, newText: '；' });
      }
      report({
        span: { start: tag.start, end: tag.end },
        message: 'found',
        args: { expanded },
        fixes: [{ title: 'fix', safe: true, edits }],
      });
    }
  },
};
