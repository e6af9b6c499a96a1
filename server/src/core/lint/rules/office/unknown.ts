import type { Office } from '../../../model/office';
import type { OfficeDirectory } from '../../../model/officeDirectory';
import { looksLikeOffice } from '../../../syntax/tags';
import { bodyClass, classesOf, isOpenName } from '../../offices/bodies';
import { likeOffices } from '../../offices/like';
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
    if (directory.isEmpty || syntax.tags.length === 0) return;
    for (const named of namedOffices(syntax, directory)) {
      const { start, end } = named.mention;
      const written = context.paragraph.reading.written.slice(start, end);
      if (isKnown(named.mention.text, directory) || isKnown(written, directory)) continue;
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

/** What the grammar may leave on a name, or not part: 由疾控处, 疾控处等, 疾控处和应急办. */
const AROUND = /^(?:由|会同|其中|并|请)|(?:等|按职责.*|具体.*|分别.*|牵头|配合|负责|参与|协助|落实|为主)$/g;
const JOINTS = /以及|会同|[和与及并]/;

function isKnown(text: string, directory: OfficeDirectory): boolean {
  if (directory.find(text) !== undefined) return true;
  const bare = text.replace(AROUND, '');
  if (bare !== text && bare !== '' && (directory.find(bare) !== undefined || directory.isGroup(bare)))
    return true;
  const parts = bare.split(JOINTS);
  return parts.length > 1 && parts.every((part) => directory.find(part) !== undefined || isOpenName(part));
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
