import type { Office } from '../../../model/office';
import type { OfficeDirectory } from '../../../model/officeDirectory';
import { namedOffices } from '../../offices/mentions';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** A name that is not right in the plan's year: given up before, or not taken yet. */
export const retired: ParagraphRule = {
  id: 'office/retired',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'fix',
  summary: {
    zh: '责任标注里的处室名称在计划年度已经停用，或还没有启用。',
    en: 'A tag uses a name that is not right in the plan’s year.',
  },
  basis: 'practice',
  messages: {
    successor: {
      zh: '“{name}”{until}年后停用，{year}年应写“{successor}”。',
      en: '“{name}” was given up after {until}; in {year} write “{successor}”.',
    },
    ended: {
      zh: '“{name}”{until}年后停用，请核对现在的名称。',
      en: '“{name}” was given up after {until}; check the name.',
    },
    before: {
      zh: '“{name}”{from}年才启用，{year}年应写“{successor}”。',
      en: '“{name}” is right from {from} on; in {year} write “{successor}”.',
    },
    early: {
      zh: '“{name}”{from}年才启用，请核对当年的名称。',
      en: '“{name}” is right from {from} on; check the name.',
    },
    fix: { zh: '改为“{successor}”', en: 'Change to “{successor}”' },
  },
  check({ syntax, directory, year, paragraph, report }) {
    if (directory.isEmpty || year === null || syntax.tags.length === 0) return;
    for (const { mention } of namedOffices(syntax, directory)) {
      const office = directory.find(mention.text)?.office;
      if (office === undefined || directory.isCurrent(office, year)) continue;
      const ended = office.until !== null && office.until < year;
      const other = ended ? directory.successorOf(office, year) : predecessorOf(office, year, directory);
      const { start, end } = mention;
      const args = {
        name: paragraph.reading.written.slice(start, end),
        successor: other?.name ?? '',
        until: office.until ?? '',
        from: office.from ?? '',
        year,
      };
      const known = other !== undefined;
      report({
        span: { start, end },
        message: ended ? (known ? 'successor' : 'ended') : known ? 'before' : 'early',
        args,
        fixes: known
          ? [{ title: 'fix', args, safe: false, edits: [{ span: { start, end }, newText: other.name }] }]
          : [],
      });
    }
  },
};

/** The office that was right in `year` and became this one. */
function predecessorOf(office: Office, year: number, directory: OfficeDirectory): Office | undefined {
  return directory.offices.find((one) => one.successor === office.name && directory.isCurrent(one, year));
}
