import type { Span } from '../../base/span';
import { WordSet } from '../../base/wordSet';

const words = (list: string): WordSet => new WordSet(list.split(' '));

/** Words that ask for a figure right behind them. */
const BOUND_WORDS =
  '不少于 不低于 不得少于 不得低于 不超过 不得超过 不高于 不大于 不小于 不多于 至少 至多 最多 最少 ≥ ≤';
const REACH_WORDS =
  '达到 达 超过 突破 高于 低于 控制在 保持在 稳定在 维持在 提高到 提高至 提升到 提升至 增加到 增加至 增长到 降低到 降低至 下降到 下降至 压缩到 压缩至 压减至 降至 增至 升至 占比为 比例为';
const CHANGE_WORDS = '提高 提升 增长 增加 下降 降低 减少 上升 压减 压缩 同比增长 同比下降';
const BOUNDS = words(BOUND_WORDS);
const REACHES = words(REACH_WORDS);
const CHANGES = words(CHANGE_WORDS);
const LEADS = words(`${BOUND_WORDS} ${REACH_WORDS} ${CHANGE_WORDS}`);
const AFTER = words('以上 以内 以下 左右 之内 及以上');
/** Pure classifiers: nothing else begins with them where a mark follows. */
const COUNTS = words(
  '个 个工作日 个月 天 小时 分钟 家 名 人 所 张 台 套 项 次 场 期 例 件 份 元 万元 亿元 万人 人次 万人次 场次 亩 万亩 公里 平方米 万平方米 吨 万吨 批 批次 家次 个次 艘次 车次 班次 座 处 条 辆 艘 户 对 种 门 支 棵 株 头 只 款 部 幢 栋 本 篇 宗 起 课时 学时',
);
const SIGNS = words('% ％ ‰ 个百分点');
/** What stands in a draft for a figure to come; a single x or * is too little beside a percent sign only. */
const BLANK = /[ \u3000_＿]{1,8}|[×＊○△□]{1,4}|[xX]{2,4}|\*{2,4}/y;
const END = /[，。；、！）),;\s]|$/y;
/** A cheap test before the text is gone through. */
const ANY = /以上|以内|以下|左右|之内|[%％‰]|百分点|不少于|不低于|不超过|至少|至多|最多|最少|不高于|不得/;

/** Where a target has its words and no figure. */
export function missingValues(text: string): Span[] {
  if (!ANY.test(text)) return [];
  const found: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = missingAt(text, start);
    if (end < 0) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** The end of the words that start at `start` and lack their figure; -1 for none. */
function missingAt(text: string, start: number): number {
  if (LEADS.longestAt(text, start) === undefined) return -1;
  const places = (words: WordSet): number[] =>
    words.at(text, start).map((word) => afterMatch(BLANK, text, start + word.length));
  const bounds = places(BOUNDS);
  const reaches = places(REACHES);
  const changes = places(CHANGES);
  // 达到以上。 is without its figure; 达到以上要求 means the requirements named above.
  const ends = [
    ...[...bounds, ...reaches].map((at) => closed(text, afterWord(AFTER, text, at))),
    ...[...bounds, ...reaches, ...changes].map((at) => withSign(text, at)),
    ...bounds
      .flatMap((at) => counts(text, at).flatMap((end) => [afterWord(AFTER, text, end), end]))
      .map((end) => closed(text, end)),
    ...reaches.flatMap((at) => counts(text, at).map((end) => closed(text, afterWord(AFTER, text, end)))),
  ];
  return ends.find((end) => end >= 0) ?? -1;
}

function withSign(text: string, at: number): number {
  const end = afterWord(SIGNS, text, at);
  return end < 0 ? end : Math.max(end, afterWord(AFTER, text, end));
}

/** Where the classifiers end that start at `at`. */
function counts(text: string, at: number): number[] {
  return COUNTS.at(text, at).map((word) => at + word.length);
}

/** The end of the word that starts at `at`; -1 for none. */
function afterWord(words: WordSet, text: string, at: number): number {
  const word = words.longestAt(text, at);
  return word === undefined ? -1 : at + word.length;
}

/** `at`, where a mark follows or the text ends; else -1. */
function closed(text: string, at: number): number {
  if (at < 0) return -1;
  END.lastIndex = at;
  return END.test(text) ? at : -1;
}

/** The end of what `pattern`, a sticky one, finds at `at`; `at` where it finds nothing. */
function afterMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
