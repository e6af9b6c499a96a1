import { WordSet } from '../../base/wordSet';
import type { Comparator } from '../types';
import { isFinal } from './context';
import type { Figure } from './figure';
import { descriptionWords, handleWords, hedgeWords, makeWords, scopeWords, wholeWords } from './words';

/** What surrounds a figure. */
export interface Surroundings {
  /** The clause up to the figure, without blanks at its end. */
  readonly head: string;
  /** What follows the figure. */
  readonly next: string;
  /** True where the figure goes on a list whose last member was a count: 3家A、13家B. */
  readonly chained: boolean;
}

const ADVERBS = new WordSet(
  '了 出 好 各 共 共计 再 分别 累计 不少于 至少 全市 全区 全县 全省 全年 年内 市级 省级 国家级 县级 区级 校级 市区 城区 主城区 农村 城乡 全镇 全乡 剩余'.split(
    ' ',
  ),
);
const MADE = new WordSet(makeWords);
const HANDLED = new WordSet(handleWords);
const HEDGED = new WordSet([...hedgeWords, '确保', '每年', '年内', '全年']);
const SCOPE = new WordSet(scopeWords);
const DESCRIBED = new WordSet(descriptionWords);
const MAKES_SOMEWHERE = new WordSet(makeWords.filter((word) => word.length > 1));
const EXISTS = /(?:现有|已有|共有|目前|已建成|已完成|已达|已累计|累计已|去年|上年末)/;
const EACH = /(?:每|各)[^，、]{0,16}$/;
/** A bound in a relative clause is a condition: 超过60分的单位; of a goal it is the goal: 达到90%的目标. */
const CONDITION = /^的(?!目标|要求|标准|水平|任务|比例|速度|范围|增速|增长)/;
/** A measure that names its thing: 5000万元以上项目, 100张床以上的医院. */
const ATTRIBUTIVE = /^的|^[\u4e00-\u9fff]/;
/** 对超过30天未办结的: a case that is dealt with, not a goal. */
const POSED = /(?:^|[，、])(?:对|将|凡|若|如|因|当|如果|凡是|对于)$/;
/** 占比由50%|提升至70%: where it stood, and where it shall go. */
const FROM = /[由从][\u4e00-\u9fff]{0,6}$/;
const TO = /^[\u4e00-\u9fff]{0,4}[提增升降压缩减扩延拓][\u4e00-\u9fff]{0,2}[至到]/;
const GRADE_END = /^(?:水平|标准|要求|等级|以上|及以上)/;
/** What those are to do of whom a share is named: 60%|的乡镇卫生院达到基本标准. */
const SHARED = new WordSet([...wholeWords.filter((word) => word.length > 1), '建有', '设有', '达标']);
/** How far behind the figure it may stand. */
const LONGEST_SHARERS = 30;
const PREFIXED = /[第每满半一二三四五六七八九十A-Za-z〔[+＋×*.．]$/;
const LONGEST_YEAR = 2100;
/** How far back a verb may end, adverbs and all. */
const NEAR = 20;

const endsWith = (words: WordSet, text: string): boolean =>
  words.longestBefore(text, text.length) !== undefined;

/** True where `text` ends with one of the words and adverbs behind it: 新建各, 完成不少于. */
function endsWithVerb(verbs: WordSet, text: string): boolean {
  return ADVERBS.leadsTo(text, text.length).some((end) => verbs.longestBefore(text, end) !== undefined);
}

const inRange = (value: number | string | null, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;

function isYear(figure: Figure): boolean {
  if (figure.unit !== '年' && figure.unit !== '年度' && figure.unit !== '学年') return false;
  return inRange(figure.value ?? figure.low, 1900, LONGEST_YEAR) || inRange(figure.high, 1900, LONGEST_YEAR);
}

/** 九成; 三成立 and 一成不变 are none. */
function isTenths({ parts }: Figure): boolean {
  return parts.numbers.some(({ text }) => text.includes('成'));
}

/** Whether someone is held to the figure; what only names, dates, describes or bounds a group is not. */
export function isTarget(figure: Figure, around: Surroundings): boolean {
  const { head, next } = around;
  if (figure.value === null && figure.low === null) return false;
  const joined = figure.start === figure.numberStart;
  if (joined && PREFIXED.test(head) && !(figure.unitClass === 'count' && /[A-Za-z]$/.test(head)))
    return false;
  if (isYear(figure)) return false;
  if (isTenths(figure) && figure.afterComparator === null && !isFinal(next) && !next.startsWith('的'))
    return false;
  if (figure.rank) return isRank(figure, head, next);
  if (/(?:未|没有|不能|无法)$/.test(head)) return false;
  if (FROM.test(head) && TO.test(next)) return false;
  const bounded = isBounded(figure, head, next);
  if (bounded && (isCondition(figure, next) || POSED.test(head))) return false;
  switch (figure.unitClass) {
    case 'ratio':
      return !(figure.chinese && !bounded && figure.afterComparator === null);
    case 'time':
      return bounded && isDuration(figure) && !/^(?:为|＝|=|保持|稳定)/.test(figure.parts.before?.text ?? '');
    case 'age':
      return bounded && !figure.strict && isFinal(next);
    case 'grade':
      return isGrade(figure, next);
    case 'none':
      return isBare(figure, around, bounded);
    default:
      return bounded ? true : isCount(figure, around);
  }
}

/** 为2万名适龄妇女提供免费筛查. */
const SERVED = /^[^，。；、]{1,20}?(?:提供|开展|发放|实施|购买|办理|落实|免费)/;
const SENT = /^(?:参加|参训|赴|前往|[0-9０-９,.]{1,8}(?:人次|人|名|户)(?:以上|左右)?(?:[，。；、）]|$))/;
const MEASURED = /(?:率|比|数|量|值|额|度|占比|比例|比重|水平|目标|任务|指标|标准|均|分别|总体|面积|人数)$/;

/** Whether a word before the figure says what it must be: 不少于, 达到, 增加. */
function isBounded(figure: Figure, head: string, next: string): boolean {
  if (figure.beforeComparator !== null)
    return !/^[为=＝]/.test(figure.parts.before?.text ?? '') || MEASURED.test(head) || figure.value === 0;
  if (figure.change === null) return false;
  // 提升30种疾病诊治能力 raises the ability and not the number.
  const counted = figure.unitClass === 'count' || figure.unitClass === 'abstract';
  return !counted || isFinal(next) || /^(?:增加|减少|压减|精简)/.test(figure.change.text);
}

function isCondition(figure: Figure, next: string): boolean {
  if (!CONDITION.test(next)) return false;
  const word = figure.parts.before?.text ?? '';
  return figure.unitClass !== 'count' && !/^(?:不|至少|最少|≥|≤)/.test(word);
}

function isDuration(figure: Figure): boolean {
  return figure.unit !== '月份' && figure.unit !== '日' && figure.unit !== '号' && figure.unit !== '月';
}

/** 达5级及以上 is a target, 三级医院 and 5级评审 are names. */
function isGrade(figure: Figure, next: string): boolean {
  const word = figure.parts.before?.text ?? '';
  return /达|不低于|提升|提高|保持|控制/.test(word) && (isFinal(next) || GRADE_END.test(next));
}

/** 进入全省前8名, 排名前三; not 排名前10位的专科. */
function isRank(figure: Figure, head: string, next: string): boolean {
  if (figure.unitClass !== 'none' && !['名', '位', '%'].includes(figure.unit ?? '')) return false;
  if (
    !/(?:进入|位居|位列|名列|排名|排位|排|居|列|保持|保|跻身|争|入围|达到|进|在|力争)[^，、]{0,10}$/.test(
      head,
    )
  )
    return false;
  return isFinal(next) || /^[强之]/.test(next);
}

/** A figure without a unit: 达85, 控制在0.011以内, 比例为0; 新增托位410 lacks its unit. */
function isBare(figure: Figure, { head, next }: Surroundings, bounded: boolean): boolean {
  if (!isFinal(next)) return false;
  if (figure.chinese && figure.parts.after.length === 0 && !figure.strict) return false;
  if (bounded || figure.afterComparator !== null)
    return !inRange(figure.value, 1900, LONGEST_YEAR) || figure.strict;
  if (typeof figure.value === 'string') return false;
  if (figure.fuzzy || inRange(figure.value, 1990, LONGEST_YEAR) || figure.low !== null) return false;
  return (
    !figure.chinese &&
    /(?:新增|新建|建成|培训|培育|引进|引育|招聘|招录|发放|改造|新设|组建|打造|创建|举办|增设|增配|遴选|选树)[\u4e00-\u9fff（）]{2,12}$/.test(
      head,
    )
  );
}

/** Counts, sums and measures that no word before them bounds. */
function isCount(figure: Figure, around: Surroundings): boolean {
  const { head, next, chained } = around;
  const near = head.slice(-NEAR);
  if (EXISTS.test(head) || SCOPE.longestAt(next, 0) !== undefined) return false;
  const { unitClass } = figure;
  const large = unitClass === 'money' || unitClass === 'measure';
  const final = isFinal(next);
  if (figure.chinese && !isSpokenCount(figure, around)) return false;
  if (large) {
    if (unitClass === 'measure' && figure.unit === '倍' && !final) return false;
    if (!final && ATTRIBUTIVE.test(next))
      return (
        !isRating(figure) && /(?:投入|争取|完成|落实|募集|筹集|争取资金|兑现|发放|改造|新增|建设)$/.test(head)
      );
    return head === '' ? chained : !endsWith(DESCRIBED, near) || makesSomewhere(head.slice(0, -2));
  }
  if (figure.parts.before?.text === '为' && SERVED.test(next)) return true;
  const made = endsWithVerb(MADE, near) || endsWith(HEDGED, near);
  if (made || chained) return !(chained && !made && figure.chinese);
  if (unitClass === 'count' && endsWithVerb(HANDLED, near)) return true;
  if (figure.fuzzy && /等$/.test(head)) return true;
  if (figure.parts.approximateBefore !== null && final) return true;
  // A count after its noun closes the phrase: 健康村4个、…; before a noun it only describes: 加强30种大病救治.
  const ends = final || (isSent(next) && makesSomewhere(head));
  return ends && head !== '' && !endsWith(DESCRIBED, near) && !(figure.chinese && !makesSomewhere(head));
}

/** 110千伏变电站, 60千瓦以上充电桩: what one device is rated at. */
function isRating({ unit, value }: Figure): boolean {
  return /^(?:千伏安?|千瓦|kW)$/.test(unit ?? '') && typeof value === 'number' && value < 10_000;
}

/** A count in Chinese numerals is more often a name or an article (一个, 三大) than a target. */
function isSpokenCount(figure: Figure, { head, next }: Surroundings): boolean {
  const near = head.slice(-NEAR);
  if (figure.afterComparator !== null && figure.value !== 1)
    return figure.unitClass !== 'abstract' || isFinal(next);
  if (figure.fuzzy) return true;
  if (
    ['期', '届', '轮', '部', '门', '组', '队', '批', '级', '条', '线', '节', '本'].includes(figure.unit ?? '')
  )
    return false;
  if (figure.value === 1) return EACH.test(head);
  return (
    figure.unitClass !== 'abstract' && (endsWithVerb(MADE, near) || (isFinal(next) && makesSomewhere(head)))
  );
}

const makesSomewhere = (text: string): boolean => MAKES_SOMEWHERE.indexIn(text) >= 0;

/** 选送业务骨干80人|参加培训, 培训干部3期|150人: what follows does not say whom. */
export const isSent = (next: string): boolean => SENT.test(next);

/** True for what follows a share of a whole, which is a least one: 60%的乡镇卫生院达到基本标准. */
function isShare(next: string): boolean {
  if (next.startsWith('达到') || next.startsWith('以上的')) return true;
  const clause = next.search(/[，。；]/);
  const least = next.startsWith('的') ? LONGEST_SHARERS + 1 : LONGEST_SHARERS;
  return SHARED.indexIn(next, 1, Math.min(least, clause < 0 ? next.length : clause) + 1) >= 0;
}

/** What the figure must be to the value. */
export function comparatorOfFigure(figure: Figure, next: string): Comparator {
  if (figure.low !== null && figure.high !== null) return 'range';
  if (figure.rank) return 'rank';
  if (figure.beforeComparator !== null && figure.strict) return figure.beforeComparator;
  if (figure.afterComparator !== null) return figure.afterComparator;
  if (figure.unitClass === 'time' && next.startsWith('内')) return '<=';
  if (figure.fuzzy) return '>';
  if (figure.parts.approximateBefore !== null) return '~';
  if (figure.beforeComparator !== null) return figure.beforeComparator;
  if (
    figure.unit === '%' &&
    figure.change === null &&
    !/^的?(?:比例|比率|标准|速度)/.test(next) &&
    isShare(next)
  )
    return '>=';
  return '=';
}
