import type { Tag } from '../../../syntax/types';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** Two tags for one sentence: （责任处室：甲）（责任处室：乙）. */
export const repeated: ParagraphRule = {
  id: 'tag/repeated',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'none',
  summary: { zh: '一句话后面有几个责任标注。', en: 'Several tags follow one sentence.' },
  basis: 'practice',
  messages: {
    found: {
      zh: '前面已有责任标注，这里又有一个，应当合并。',
      en: 'Another tag stands just before this one; merge them.',
    },
  },
  check({ syntax, text, report }) {
    syntax.tags.forEach((tag, index) => {
      const before = syntax.tags[index - 1];
      if (before === undefined || text.slice(before.end, tag.start).trim() !== '') return;
      // （责任单位：甲）（完成时限：6月底） says two things and repeats nothing.
      if (!officeRoles(before).some((kind) => officeRoles(tag).includes(kind))) return;
      report({ span: { start: tag.start, end: tag.end }, message: 'found' });
    });
  },
};

function officeRoles(tag: Tag): string[] {
  return tag.roles.filter((role) => role.mentions.length > 0).map((role) => role.kind);
}
