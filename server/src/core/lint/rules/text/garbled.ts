import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { findGarbled, lostBlanks } from '../../text/garbled';
import { notesToReport } from '../../text/notes';

/** So many places of one paragraph are no slips of a conversion: the whole file was read in a wrong encoding. */
const MISREAD = 3;

/** What copying or converting broke: lost characters, question marks in their place, pinyin notes, mojibake. */
export const garbled: ParagraphRule = {
  id: 'text/garbled',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: {
    zh: '文字有乱码，或夹有转换留下的注音。',
    en: 'Text is garbled, or has pinyin notes that a conversion left.',
  },
  basis: 'practice',
  messages: {
    notes: {
      zh: '本段有{count}处转换留下的注音，如“{note}”，应删去。',
      en: 'A conversion left {count} pinyin notes here, such as “{note}”; delete them.',
    },
    blanks: {
      zh: '段首的空格变成了问号，应改回空格。',
      en: 'The blanks at the head of this line became question marks.',
    },
    question: {
      zh: '“{text}”处的文字变成了问号，请对照原文补正。',
      en: '“{text}”: characters became question marks here; restore them from the original.',
    },
    lost: {
      zh: '“{text}”处有无法识别的字符，请对照原文补正。',
      en: '“{text}”: characters were lost here; restore them from the original.',
    },
    rare: {
      zh: '“{text}”处是 GB 18030 编码才有的字，现在的编码读不出来。请不要保存，用 GB 18030 编码重新打开。',
      en: '“{text}”: a character that the encoding in use does not have. Do not save; reopen the file as GB 18030.',
    },
    mojibake: {
      zh: '“{text}”处是乱码，请用正确的编码重新打开原文，或对照原文补正。',
      en: '“{text}”: this was read in a wrong encoding; open the original anew, or restore it.',
    },
    encoding: {
      zh: '本段有{count}处乱码：文件多半不是 UTF-8 编码。请不要保存，用正确的编码（如 GB 18030）重新打开。',
      en: 'Garbled in {count} places: this file is probably not UTF-8. Do not save it; reopen it in its encoding (such as GB 18030).',
    },
    removeNotes: { zh: '删去本段的注音', en: 'Delete the pinyin notes of this paragraph' },
    restoreBlanks: { zh: '改回空格', en: 'Turn the question marks back into blanks' },
  },
  check(context) {
    checkNotes(context);
    checkBlanks(context);
    const all = findGarbled(context.text);
    const misread = all.filter(({ kind }) => kind !== 'question');
    const [first] = misread;
    const isMisread = first !== undefined && misread.length >= MISREAD;
    if (isMisread) context.report({ message: 'encoding', args: { count: misread.length }, span: first });
    for (const found of all) {
      if (isMisread && found.kind !== 'question') continue;
      const text = context.paragraph.reading.written.slice(Math.max(0, found.start - 4), found.end + 2);
      context.report({ message: found.kind, args: { text }, span: found });
    }
  },
};

function checkNotes(context: ParagraphContext): void {
  const { paragraph } = context;
  if (paragraph.reading.isPlain) return;
  const { raw } = paragraph;
  const { notes, certain } = notesToReport(raw);
  const first = notes[0];
  if (first === undefined) return;
  context.report({
    message: 'notes',
    args: { count: notes.length, note: raw.slice(first.start - 1, first.end) },
    span: { start: first.start - 1, end: first.end },
    raw: true,
    fixes: [
      { title: 'removeNotes', safe: certain, edits: notes.map((span) => ({ span, newText: '', raw: true })) },
    ],
  });
}

/** `??? ` were four half-width blanks, and `? ? ` were as many: two of them are as wide as one full-width blank. */
function checkBlanks(context: ParagraphContext): void {
  const end = lostBlanks(context.text);
  if (end === 0) return;
  const span = { start: 0, end };
  context.report({
    message: 'blanks',
    span,
    fixes: [
      {
        title: 'restoreBlanks',
        safe: true,
        edits: [{ span, newText: '\u3000'.repeat(Math.round(end / 2)) }],
      },
    ],
  });
}
