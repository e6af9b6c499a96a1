import { isBlank, isHan, skipBlanks, trimmedEnd } from '../base/characters';
import type { Line } from '../base/line';
import { type Ordinal, readOrdinal } from './ordinal';

/**
 * How a line ends: `closed` where a sentence or bracketed tag is complete, `pause` at ；or ：, which end a line of their
 * own as well as one that a page broke, `open` in mid-sentence, `comma` where a ， or 、 leaves no doubt that more must
 * follow.
 */
export type LineTail = 'closed' | 'pause' | 'open' | 'comma';

/** What one line's text shows by itself. */
export interface LineFacts {
  readonly kind: 'blank' | 'comment' | 'fence' | 'text';
  readonly ordinal: Ordinal | null;
  readonly tail: LineTail;
  /** True for `责任单位：…` and the like at the head of a line. */
  readonly roleLabel: boolean;
  /** True where the line begins with an opening bracket. */
  readonly bracketed: boolean;
  /** True where a bracket that opened behind a sentence is still open at the end: `……。（县教育局负责`. */
  readonly openRemark: boolean;
  /** 附件：, 抄送：, 主送：: parts of the document that never continue a paragraph. */
  readonly marker: 'attachment' | 'copy' | null;
  /** True for a row of a table: cells between | or tabs. */
  readonly row: boolean;
  /** True where ，。； stand in the text after the number, as in prose; short headings mostly have none. */
  readonly prose: boolean;
  /** True where a sentence ends inside the line: 。 or ；. */
  readonly sentence: boolean;
  /** Brackets and quotes opened and not closed in this line; those of the number do not count. */
  readonly opens: number;
  /** Brackets and quotes closed and not opened in this line. */
  readonly closes: number;
  /** The number of the last point that stands inside the line, as in `…：（1）…；（2）…`; 0 where there is none. */
  readonly point: number;
  /** Width without the blanks around it, in full-width characters. */
  readonly width: number;
}

const ROLE_LABEL =
  /^[\s\u3000【[（(]*(?:(?:主要|首位)?(?:牵头|配合|责任|主办|协办|承办|协作|协同|参与|参加|落实|分管|联系|督导|督办|指导|保障|执行|包保|主管|完成|办结|時限|时间|時間|牽頭|責任|主辦|協辦|承辦|協作|協同|參與|落實)[^，。；：:、（(\s]{0,8})[】\]]?[：:】]/;
const ATTACHMENT = /^[\s\u3000]*附\s*(?:[件表录]\s*)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*)?[：:]/;
const COPY = /^[\s\u3000]*(?:抄\s*[送报]|主\s*送|抄\s*[報])\s*[：:]/;
const OPEN_REMARK = /[。！？][（(【][^（()）【】。]+$/;
const MOST_REMARK = 100;
const OPENING = '（(【〔《“「';
const CLOSING = '）)】〕》”」';

/** What `line` shows; worked out once a line. */
export function lineFacts(line: Line): LineFacts {
  line.facts ??= factsOf(line.text);
  return line.facts as LineFacts;
}

/** Whether a line that ends so can end a paragraph. */
export function isEnd({ tail }: LineFacts): boolean {
  return tail === 'closed' || tail === 'pause';
}

/** True for a paragraph of its own behind `……。（县教育局负责`, which lacks its bracket: it is whole, and does not bring it. */
export function isWholeBehind(tail: LineFacts, facts: LineFacts): boolean {
  return tail.openRemark && tail.tail === 'open' && facts.tail === 'closed' && facts.closes === 0;
}

const BLANK: LineFacts = {
  kind: 'blank',
  ordinal: null,
  tail: 'closed',
  roleLabel: false,
  bracketed: false,
  openRemark: false,
  marker: null,
  row: false,
  prose: false,
  sentence: false,
  opens: 0,
  closes: 0,
  point: 0,
  width: 0,
};
const COMMENT: LineFacts = { ...BLANK, kind: 'comment' };
const FENCE: LineFacts = { ...BLANK, kind: 'fence' };

function factsOf(text: string): LineFacts {
  const start = skipBlanks(text);
  if (start === text.length) return BLANK;
  if (text.startsWith('%%', start)) return COMMENT;
  const end = trimmedEnd(text, start);
  if (end - start >= 3 && start === 0 && text.startsWith('---') && /^-{3,}$/.test(text.slice(0, end)))
    return FENCE;
  const ordinal = readOrdinal(text);
  let opens = 0;
  let closes = 0;
  let prose = false;
  let sentence = false;
  let halves = 0;
  let point = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x100) halves++;
    // Han and plain ASCII letters carry no structure: one comparison for most of a plan's characters.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (code === 0x3002 || code === 0xff1b) {
      prose = true;
      sentence = true;
    } else if (code === 0xff0c || code === 0x2c) prose ||= i >= (ordinal?.end ?? 0);
    else if (code === 0x28 || code > 0x2000 || code === 0x29) {
      const char = text.charAt(i);
      if (i < (ordinal?.end ?? 0)) continue;
      if (i > start) point = pointAt(text, i) || point;
      if (OPENING.includes(char)) opens++;
      else if (CLOSING.includes(char)) {
        if (opens > 0) opens--;
        else closes++;
      }
    }
  }
  return {
    kind: 'text',
    ordinal,
    tail: tailOf(text, start, end),
    // Neither begins with a number.
    roleLabel: ordinal === null && ROLE_LABEL.test(text),
    bracketed: '（(【['.includes(text.charAt(start)),
    openRemark: opens > 0 && OPEN_REMARK.test(text.slice(Math.max(start, end - MOST_REMARK), end)),
    marker: ordinal !== null ? null : ATTACHMENT.test(text) ? 'attachment' : COPY.test(text) ? 'copy' : null,
    row: isRow(text, start, end),
    prose,
    sentence,
    opens,
    closes,
    point,
    width: end - start - (halves >> 1),
  };
}

/** `1 | 新建…… | 市住建局 |`, or the same with tabs: a table out of a page or a spreadsheet. */
function isRow(text: string, start: number, end: number): boolean {
  for (const mark of ['|', '\t']) {
    const first = text.indexOf(mark, start);
    const second = first < 0 ? -1 : text.indexOf(mark, first + 1);
    if (second >= 0 && second < end) return true;
  }
  return false;
}

/** The number of the point whose label stands at `index`: （2） or ②; 0 for other text. */
function pointAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code !== 0xff08 && code !== 0x28) return 0;
  const label = /^[（(](\d{1,2})[）)]/.exec(text.slice(index, index + 4));
  return label === null ? 0 : Number(label[1]);
}

function tailOf(text: string, start: number, end: number): LineTail {
  let index = end - 1;
  // A closing quote or bracket says nothing by itself: look at what stands before it, unless that is text.
  while (index > start && '”’》"'.includes(text.charAt(index))) index--;
  const char = text.charAt(index);
  // A page broke the line right behind the number of a point.
  if (/[：；，、:;,][（(]\d{1,2}[）)]$/.test(text.slice(Math.max(start, index - 4), index + 1)))
    return 'comma';
  if ('。！？!?…'.includes(char)) return 'closed';
  if ('；：:;'.includes(char)) return 'pause';
  if (char === '.' && isBlankOrHan(text, index - 1)) return 'closed';
  if ('）)】〕]'.includes(char)) return 'closed';
  return '，、,'.includes(char) ? 'comma' : 'open';
}

function isBlankOrHan(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return isHan(code) || isBlank(code);
}
