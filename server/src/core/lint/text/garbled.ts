import { isHan } from '../../base/characters';
import type { Span } from '../../base/span';

/**
 * What a stretch of unreadable text is: a conversion left `question` marks, U+FFFD (`lost`), or wrong characters; or it is a
 * `rare` character of GB 18030 that was read as GB 2312.
 */
export interface Garbled extends Span {
  readonly kind: 'question' | 'lost' | 'mojibake' | 'rare';
}

/** Question marks with the few wrong characters between them: `??颇芰ㄔ`, `??婆嘤?`. */
const QUESTIONS = /\?{2,}(?:[\u4e00-\u9fff\u3105-\u312f]{1,4}(?:\?+|[\u3105-\u312f]))*/g;
/** A question mark in the place of a character and of the bracket after it: `專家?guī)欤M織` was 專家庫,組織. */
const HALF_NOTE = /\?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\)/g;
const LOST = /\ufffd+/g;
/** GB 18030 writes what GB 2312 does not have in four bytes, the second and the fourth of which are digits. */
const RARE = /(?:\ufffd\d){2}/g;
/** UTF-8 taken for Latin-1 gives a letter with an accent and then a sign, again and again. */
const LATIN = /(?:[\u00c2-\u00f4][\u0080-\u00bf\u2018-\u203a\u20ac\u0152-\u0178]+){2,}/g;
/** UTF-8 taken for GBK: characters that nobody writes and that a few lines of such text are full of. */
const GBK = /[锛銆鈥鐨鍜涓鏄鍦绗鍙浠]/g;
const GBK_RARE = /锟斤拷|[锛銆鈥]/;

/** The question marks at the head of a line that blanks were turned into: `??? `, `? ? ? `; 0 where there are none. */
export function lostBlanks(text: string): number {
  let end = 0;
  while (end < text.length && (text.charCodeAt(end) === 0x3f || text.charCodeAt(end) === 0x20)) end++;
  const head = text.slice(0, end);
  return /^(?:\?+ )+\?*$/.test(head) ? end : 0;
}

/** The unreadable stretches of a paragraph's reading, in the order of the text, lost blanks at its head not counted. */
export function findGarbled(text: string): Garbled[] {
  const found: Garbled[] = [];
  const add = (kind: Garbled['kind'], start: number, length: number): void => {
    found.push({ kind, start, end: start + length });
  };
  if (text.includes('?')) {
    const head = lostBlanks(text);
    for (const { index, 0: run } of text.matchAll(QUESTIONS)) {
      if (index >= head && isAmongChinese(text, index, index + run.length))
        add('question', index, run.length);
    }
    for (const { index, 0: run } of text.matchAll(HALF_NOTE)) add('question', index, run.length);
  }
  if (text.includes('\ufffd')) {
    for (const { index, 0: run } of text.matchAll(RARE)) add('rare', index, run.length);
    const others = text.replace(RARE, (run) => ' '.repeat(run.length));
    for (const { index, 0: run } of others.matchAll(LOST)) add('lost', index, run.length);
  }
  for (const { index, 0: run } of text.matchAll(LATIN)) add('mojibake', index, run.length);
  if (GBK_RARE.test(text)) {
    const marks = [...text.matchAll(GBK)];
    const block = text.indexOf('锟斤拷');
    const first = block >= 0 ? block : (marks[0]?.index ?? 0);
    if (block >= 0 || marks.length >= 4) add('mojibake', first, block >= 0 ? 3 : 1);
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * True for question marks inside Chinese text. At the end of a sentence two of them may be an outcry, so what comes
 * after them must be text or another mark.
 */
function isAmongChinese(text: string, start: number, end: number): boolean {
  if (!isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end)))
    return text.slice(start, end).length > 3;
  const next = text.charAt(end);
  return next !== '' && !'”’"）)》 \u3000'.includes(next);
}
