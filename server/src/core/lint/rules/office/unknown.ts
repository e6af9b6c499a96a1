import type { Office } from '../../../model/office';
import type { OfficeDirectory } from '../../../model/officeDirectory';
import { looksLikeOffice } from '../../../syntax/tags';
import { bodyClass, classesOf, isOpenName } from '../../offices/bodies';
import { likeOffices } from '../../offices/like';
import { isListed } from '../../offices/listed';
import { slipIn } from '../../offices/malformed';
import { type NamedOffice, namedOffices } from '../../offices/mentions';
import { type ParagraphContext, type ParagraphRule, TAG_ROLES } from '../../rule';

/** A name in a tag that the office directory does not have. Works only where there is a directory. */
export const unknown: ParagraphRule = {
  id: 'office/unknown',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'fix',
  summary: {
    zh: '责任标注里的名称不在处室名录里。',
    en: 'A tag names an office that the directory does not have.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '处室名录里没有“{name}”，请核对名称，或把它加入名录。',
      en: '“{name}” is not in the office directory. Check the name, or add it to the directory.',
    },
    near: {
      zh: '处室名录里没有“{name}”，是不是“{near}”？',
      en: '“{name}” is not in the office directory. Did you mean “{near}”?',
    },
    fix: { zh: '改为“{near}”', en: 'Change to “{near}”' },
  },
  options: {
    external: {
      type: 'boolean',
      default: false,
      description: {
        zh: '名录里没有列外单位时，也检查外单位的名称。',
        en: 'Check the names of other bodies even where the directory lists none.',
      },
    },
  },
  check(context) {
    const { syntax, directory } = context;
    if (!directory.isExhaustive || syntax.tags.length === 0) return;
    for (const named of namedOffices(syntax, directory)) {
      const { start, end } = named.mention;
      const written = context.paragraph.reading.written.slice(start, end);
      if (isListed(named.mention.text, written, directory)) continue;
      if (slipIn(named.mention.text, directory) === null) report(context, named, written);
    }
  },
};

function report(context: ParagraphContext, named: NamedOffice, written: string): void {
  const { directory, year } = context;
  const { start, end, text } = named.mention;
  const offices = likeOffices(text, directory).filter(
    (office) => year === null || directory.isCurrent(office, year),
  );
  const near = offices[0];
  if (
    near === undefined &&
    (isOpenName(text) || !isOffice(named, directory) || isBodyItself(text, directory))
  )
    return;
  if (!classesOf(directory).has(bodyClass(text)) && !context.option<boolean>('external')) return;
  context.report({
    span: { start, end },
    message: near === undefined ? 'found' : 'near',
    args: { name: written, near: near?.name ?? '' },
    fixes: offices.map((office: Office) => ({
      title: 'fix',
      args: { near: office.name },
      safe: false,
      edits: [{ span: { start, end }, newText: office.name }],
    })),
  });
}

/** Where no label says that names follow, a text is one only if it reads like one. */
function isOffice({ tag, role, mention }: NamedOffice, directory: OfficeDirectory): boolean {
  if (role.kind === 'unknown' && role.label === null) return false;
  if (tag.form === 'label') return true;
  if (!looksLikeOffice(mention.text)) return false;
  return (
    tag.form === 'verb' ||
    tag.roles.some((one) => one.mentions.some((name) => directory.find(name.text) !== undefined))
  );
}

/** 市卫生健康委, where the directory is that of 无锡市卫生健康委员会. */
function isBodyItself(text: string, directory: OfficeDirectory): boolean {
  return text.length >= 3 && directory.body?.includes(text) === true;
}
