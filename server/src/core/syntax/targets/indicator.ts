import { type Piece, piece, type Span } from '../../base/span';
import { WordSet } from '../../base/wordSet';
import { clauseEnd, clauseStart, sentenceStart } from './context';
import { deadlineAtStart } from './deadline';
import { makeWords } from './words';

/** Words that open a clause and belong to no indicator. */
const OPENING = new WordSet(
  '、 ， , ； ; ： : （ ( 在 按照 按 确保 力争 争取 努力 实现 做到 推动 推进 促进 鼓励 使 其中 并 且 以及 和 及 将 把 全面 进一步 不断 持续 稳步 继续 加快 积极 ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩'
    .split(' ')
    .concat(' ', '\u3000'),
);
/** What follows an opening word where the two are one word: 按期办结率, 在用设备, 及时率, 使用率. */
const JOINED: Readonly<Record<string, string>> = {
  按: '期时质规需量',
  在: '用校岗册园建职编库线读押',
  及: '时格',
  使: '用',
  并: '网联轨购',
};
const BEFORE = new WordSet(['底前', '末前', '前']);
const CLOSING =
  /(?:力争|要求|确保|争取|实现|(?<=[\u4e00-\u9fff]{2})完成|(?<=[率比数量值额度])在|(?:高于|低于|快于|优于)[全本][国省市区县][^，、；]{0,6}|做到|要|应|须|需|将|年均|月均|日均|(?<![人户亩平])均|都|分别|各|共|全部|稳步|逐步|基本|同比|[较比][^，、；]{2,8}|[ 　$])+$/;
/** Verbs that an earlier clause starts with where it names what a later one measures: 持续提升居民健康素养，并保持在… */
const RAISING = /^(?:提升|提高|加强|加大|完善|强化|深化|扩大|巩固|抓好|做好|做实|完成|推行)+/;
const BASE = /在[^，、；]{2,16}基础上$/;
/** 间距由8公里|缩短至6公里: where it stood before. */
const FROM = /[由从][^，、；由从]{0,6}[0-9０-９一二三四五六七八九十][^，、；]{0,12}$/;
const LONGEST = 60;

function skipOpening(text: string, from: number, to: number): number {
  let start = from;
  for (;;) {
    const rest = text.slice(start, Math.min(to, start + 24));
    const word = OPENING.longestAt(rest, 0) ?? deadlineAtStart(rest) ?? BEFORE.longestAt(rest, 0);
    if (word === undefined) return start;
    if (rest.length > word.length && JOINED[word]?.includes(rest.charAt(word.length))) return start;
    start += word.length;
  }
}

/**
 * What is measured: the noun phrase between the clause's opening words (or the last target) and the figure; where that is
 * empty, what `otherwise` covers, or else what the clause before is about.
 */
export function indicatorBefore(text: string, least: number, figure: number, otherwise?: Span): Piece {
  const clause = clauseStart(text, figure);
  const own = phrase(text, Math.max(least, clause), figure);
  if (own.text !== '') return own;
  if (otherwise !== undefined) return piece(text, otherwise.start, otherwise.end);
  if (clause <= least) return own;
  const end = clause - 1;
  if (end <= least || end <= sentenceStart(text, figure) || !'，,'.includes(text.charAt(end))) return own;
  const earlier = phrase(text, Math.max(least, clauseStart(text, end)), end);
  if (/[0-9０-９]|[一二三四五六七八九]成|分之/.test(earlier.text)) return own;
  const verb = RAISING.exec(earlier.text)?.[0].length ?? 0;
  return piece(text, earlier.start + verb, earlier.end);
}

function phrase(text: string, least: number, figure: number): Piece {
  const from = skipOpening(text, least, figure);
  let to = Math.max(from, figure);
  const before = FROM.exec(text.slice(Math.max(from, to - 24), to));
  if (before !== null) to -= before[0].length;
  const closing = CLOSING.exec(text.slice(Math.max(from, to - 24), to));
  if (closing !== null) to -= closing[0].length;
  // What ends in 、 is the tail of the member before.
  if (text.charAt(to - 1) === '、') return piece(text, figure, figure);
  const base = BASE.exec(text.slice(Math.max(from, to - 24), to));
  if (base !== null) to -= base[0].length;
  if (to - from <= LONGEST) return piece(text, from, Math.max(from, to));
  const cut = text.indexOf('、', to - LONGEST);
  return piece(text, cut >= 0 && cut < to ? cut + 1 : to - LONGEST, to);
}

/** The counted thing after the figure: 3家|规范化发热门诊. */
export function indicatorAfter(text: string, end: number): Piece {
  const match =
    /^[ ]?的?(?![/／])([^，。；、！？,;（）()“”\n]{1,30}?)(?=[，。；、！？,;（）()“”\n]|以及|和|及|达到|建有|完成|通过|并|$)/.exec(
      text.slice(end, end + 40),
    );
  if (match === null) return piece(text, end, end);
  const to = end + match[0].length;
  return piece(text, to - (match[1]?.length ?? 0), to);
}

/** For a share, those it is a share of and what they are to do: 60%|的乡镇卫生院达到基本标准. */
export function indicatorOfShare(text: string, end: number): Piece {
  const from = end + (/^[ ]?的?/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  let to = Math.max(from, Math.min(clauseEnd(text, from), from + LONGEST));
  const figure = text.slice(from, to).search(/[0-9０-９]/);
  if (figure > 0) to = from + figure;
  const closing = /(?:[、 ]|建有|至少|不少于)+$/.exec(text.slice(from, to));
  return piece(text, from, closing === null ? to : to - closing[0].length);
}

const MADE = new WordSet(makeWords.filter((word) => word.length > 1));
const SCOPE = new WordSet(['全市', '全区', '全县', '全省']);
const ADVERBS = new WordSet(['了', '出', '各', '共', '至少', '约', ' ']);

/** The verb that brings a count about: at the start of 新建老年关爱中心|8家, right before 新建|10个卫生室. */
export function actionOf(text: string, indicator: Piece, figure: number): Piece | null {
  if (indicator.start < figure) {
    const scope = SCOPE.longestAt(indicator.text, 0)?.length ?? 0;
    const first = MADE.longestAt(indicator.text, scope);
    if (first === undefined) return null;
    const second = MADE.longestAt(indicator.text, scope + first.length) ?? '';
    const start = indicator.start + scope;
    return piece(text, start, start + first.length + second.length);
  }
  const from = Math.max(clauseStart(text, figure), figure - 16);
  const ends = ADVERBS.leadsTo(text, figure, from);
  for (let start = from; start < figure; start++) {
    const length = verbsTo(text, start, ends);
    if (length > 0) return piece(text, start, start + length);
  }
  return null;
}

/** The length of one verb, or of two one after the other, from `start` to one of `ends`; 0 for none. */
function verbsTo(text: string, start: number, ends: readonly number[]): number {
  const verbs = MADE.at(text, start);
  for (const first of verbs) {
    const next = start + first.length;
    const second = MADE.at(text, next).find((word) => ends.includes(next + word.length));
    if (second !== undefined) return first.length + second.length;
  }
  return verbs.find((verb) => ends.includes(start + verb.length))?.length ?? 0;
}
