import type { Piece } from '../../../base/span';
import { isColon } from '../../../syntax/tags/characters';
import type { Mark, Tag } from '../../../syntax/types';
import { type ParagraphRule, type ReportedEdit, TAG_ROLES } from '../../rule';
import { separatorSlots } from '../../tags/slots';

/** The brackets of GB/T 15834-2011 4.9.2. */
const PAIRS: Readonly<Record<string, string>> = { '（': '）', '【': '】', '〔': '〕', '［': '］' };

/** Half-width or mixed brackets around a tag. Its half-width colons and semicolons are mended with them. */
export const bracketWidth: ParagraphRule = {
  id: 'tag/bracket-width',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '责任标注的括号是半角的，或者前后不一。',
    en: 'The brackets of a tag are half-width or mixed.',
  },
  basis: 'GB/T 15834-2011 4.9.2、4.9.3',
  messages: {
    found: {
      zh: '责任标注的括号“{open}{close}”应为“{wantedOpen}{wantedClose}”。',
      en: 'Use “{wantedOpen}{wantedClose}” around a tag, not “{open}{close}”.',
    },
    fix: { zh: '改为全角“{wantedOpen}{wantedClose}”', en: 'Change to “{wantedOpen}{wantedClose}”' },
  },
  check({ syntax, report }) {
    for (const tag of syntax.tags) {
      const { open, close } = tag;
      if (open === null || close === null || PAIRS[open.text] === close.text) continue;
      const black = open.text === '【' || (close.text === '】' && open.text !== '（');
      const wantedOpen = black ? '【' : '（';
      const wantedClose = black ? '】' : '）';
      const args = { open: open.text, close: close.text, wantedOpen, wantedClose };
      const edits = [replace(open, wantedOpen), ...widenMarks(tag), replace(close, wantedClose)];
      report({
        span: { start: open.start, end: close.end },
        message: 'found',
        args,
        fixes: [{ title: 'fix', args, safe: true, edits: edits.filter((edit) => edit !== null) }],
      });
    }
  },
};

function replace(piece: Piece, newText: string): ReportedEdit | null {
  return piece.text === newText ? null : { span: { start: piece.start, end: piece.end }, newText };
}

/** (牵头) and （牵头): nobody writes the others with one bracket of each width. */
function widenBrackets({ start, end, text }: Mark): (ReportedEdit | null)[] {
  const edits: (ReportedEdit | null)[] = [];
  if (text.startsWith('(')) edits.push(replace({ start, end: start + 1, text: '(' }, '（'));
  if (text.endsWith(')')) edits.push(replace({ start: end - 1, end, text: ')' }, '）'));
  return edits;
}

/** The half-width colons and semicolons of a tag, and the brackets of its marks; commas are tag/separator's, which knows what should stand there. */
function widenMarks(tag: Tag): (ReportedEdit | null)[] {
  const edits: (ReportedEdit | null)[] = [];
  for (const { colon, mentions } of tag.roles) {
    // Behind a label in brackets of its own, 〔配合单位〕甲, its closing bracket is the colon.
    if (colon !== null && isColon(colon.text.charCodeAt(0))) edits.push(replace(colon, '：'));
    for (const { mark } of mentions) if (mark !== null) edits.push(...widenBrackets(mark));
  }
  for (const separator of separatorSlots(tag).roles)
    if (separator.text === ';') edits.push(replace(separator, '；'));
  return edits;
}
