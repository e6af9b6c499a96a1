import { splitBracket, withoutLevel } from '../../../model/directory/officeNames';
import type { Office } from '../../../model/office';
import { namedOffices } from '../../offices/mentions';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** An alias or the full name where the directory has another name for use in tags. */
export const alias: ParagraphRule = {
  id: 'office/alias',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '责任标注里用了处室的别名或全称，没有用名录里的规范名称。',
    en: 'A tag uses an alias or the full name of an office.',
  },
  basis: 'practice',
  messages: {
    alias: {
      zh: '“{name}”是“{canonical}”的别名，应写“{canonical}”。',
      en: '“{name}” is an alias of “{canonical}”; write “{canonical}”.',
    },
    fullName: {
      zh: '“{name}”是“{canonical}”的全称，责任标注里统一写“{canonical}”。',
      en: '“{name}” is the full name of “{canonical}”; tags use “{canonical}”.',
    },
    fix: { zh: '改为“{canonical}”', en: 'Change to “{canonical}”' },
  },
  check({ syntax, directory, year, paragraph, report }) {
    if (directory.isEmpty || syntax.tags.length === 0) return;
    for (const { mention } of namedOffices(syntax, directory)) {
      const match = directory.find(mention.text);
      if (match === undefined || (match.by !== 'alias' && match.by !== 'fullName')) continue;
      // A name that is out of use is office/retired's, whatever form it is written in.
      if (year !== null && !directory.isCurrent(match.office, year)) continue;
      if (isPartOfName(mention.text, match.office)) continue;
      const { start, end } = mention;
      const args = { name: paragraph.reading.written.slice(start, end), canonical: match.office.name };
      report({
        span: { start, end },
        message: match.by,
        args,
        fixes: [
          { title: 'fix', args, safe: true, edits: [{ span: { start, end }, newText: match.office.name }] },
        ],
      });
    }
  },
};

/** 办公室 for 办公室（对外合作交流处） and 财政局 for 市财政局 are right, even where the directory lists them. */
function isPartOfName(text: string, office: Office): boolean {
  const parts = splitBracket(office.name);
  return parts?.outer === text || parts?.inner === text || withoutLevel(office.name) === text;
}
