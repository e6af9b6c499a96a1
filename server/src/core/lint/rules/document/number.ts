import { type DocumentNumber, readDocumentNumber } from '../../../syntax/documentNumber';
import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';

/** A document number cited in running text with wrong marks; 3号楼 and the like are no document numbers. */
const CITED =
  /([〔﹝【[［(（])((?:19|20)\d\d)([〕﹞】\]］)）])([ \u3000]{0,3}第?[ \u3000]{0,3})(\d{1,4})号(?![楼线院馆库桥门机床井站路厅室车馆台])/g;

/** How the code of an issuer ends: 国发, 锡政办函. */
const CODE_END = /[发办函字规文通电令]/;

/** A 发文字号 that is not written as 锡卫发〔2020〕3号. */
export const documentNumber: ParagraphRule = {
  id: 'document/number',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '发文字号的写法不规范：年份不用六角括号、不写全，或者序号加“第”、加虚位。',
    en: 'A document number is not written as 锡卫发〔2020〕3号: wrong brackets, 第, leading zeros.',
  },
  basis: 'GB/T 9704-2012 7.2.5',
  messages: {
    found: { zh: '发文字号应写作“{expected}”。', en: 'Write the document number as “{expected}”.' },
    year: {
      zh: '发文字号中的年份“{year}”没有写全，应写作“{expected}”。',
      en: 'The year “{year}” in the document number is not complete; write “{expected}”.',
    },
    fix: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check(context) {
    const { text, role } = context;
    if (!text.includes('号')) return;
    const own = role === 'head' ? readDocumentNumber(text) : null;
    if (own !== null) checkOwn(context, own);
    else checkCited(context);
  },
};

function checkOwn(context: ParagraphContext, found: DocumentNumber): void {
  const shortYear = found.year.text.length === 2;
  const year = shortYear ? `20${found.year.text}` : found.year.text;
  const expected = `${found.code.text}〔${toHalf(year)}〕${found.numberValue}号`;
  // Widths of figures are text/character-width's business where nothing else is wrong.
  if (toHalf(context.text.slice(found.start, found.end)) === expected) return;
  const edits = [
    { span: { start: found.code.end, end: found.end }, newText: expected.slice(found.code.text.length) },
  ];
  context.report({
    message: shortYear ? 'year' : 'found',
    args: { expected, year: found.year.text },
    span: found,
    // 〔20〕 may be short for a year of another century, or be no year at all.
    fixes: [{ title: 'fix', args: { expected }, safe: found.year.text.length === 4, edits }],
  });
}

function checkCited(context: ParagraphContext): void {
  for (const match of context.text.matchAll(CITED)) {
    const [written, open, year, , , digits = ''] = match;
    const expected = `〔${year}〕${Number(digits)}号`;
    const before = context.text.charAt(match.index - 1);
    // In round brackets a year may stand after anything; only after an issuer's code is it part of a number.
    const pattern = '（('.includes(open ?? '') ? CODE_END : /[\u4e00-\u9fff]/;
    if (written === expected || !pattern.test(before)) continue;
    const span = { start: match.index, end: match.index + written.length };
    context.report({
      message: 'found',
      args: { expected },
      span,
      fixes: [{ title: 'fix', args: { expected }, safe: true, edits: [{ span, newText: expected }] }],
    });
  }
}

function toHalf(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
