import type { Span } from '../../base/span';

/** Words that ask for a figure right behind them. */
const BOUNDS =
  '不少于|不低于|不得少于|不得低于|不超过|不得超过|不高于|不大于|不小于|不多于|至少|至多|最多|最少|≥|≤';
const REACHES =
  '达到|达|超过|突破|高于|低于|控制在|保持在|稳定在|维持在|提高到|提高至|提升到|提升至|增加到|增加至|增长到|降低到|降低至|下降到|下降至|压缩到|压缩至|压减至|降至|增至|升至|占比为|比例为';
const CHANGES = '提高|提升|增长|增加|下降|降低|减少|上升|压减|压缩|同比增长|同比下降';
const AFTER = '以上|以内|以下|左右|之内|及以上';
/** Pure classifiers: nothing else begins with them where a mark follows. */
const COUNTS =
  '个|个工作日|个月|天|小时|分钟|家|名|人|所|张|台|套|项|次|场|期|例|件|份|元|万元|亿元|万人|人次|万人次|场次|亩|万亩|公里|平方米|万平方米|吨|万吨|批|批次|家次|个次|艘次|车次|班次|座|处|条|辆|艘|户|对|种|门|支|棵|株|头|只|款|部|幢|栋|本|篇|宗|起|课时|学时';
const SIGNS = '%|％|‰|个百分点';
/** What stands in a draft for a figure to come; a single x or * is too little beside a percent sign only. */
const BLANK = '(?:[ \\u3000_＿]{0,8}|[×＊○△□]{1,4}|[xX]{2,4}|\\*{2,4})';
const END = '(?=[，。；、！）),;\\s]|$)';

const PATTERN = new RegExp(
  [
    // 达到以上。 达到以上要求 means the requirements named above.
    `(?:${BOUNDS}|${REACHES})${BLANK}(?:${AFTER})${END}`,
    `(?:${BOUNDS}|${REACHES}|${CHANGES})${BLANK}(?:${SIGNS})(?:${AFTER})?`,
    `(?:${BOUNDS})${BLANK}(?:${COUNTS})(?:${AFTER})?${END}`,
    `(?:${REACHES})${BLANK}(?:${COUNTS})(?:${AFTER})${END}`,
  ].join('|'),
  'g',
);
/** A cheap test before the pattern. */
const ANY = /以上|以内|以下|左右|之内|[%％‰]|百分点|不少于|不低于|不超过|至少|至多|最多|最少|不高于|不得/;

/** Where a target has its words and no figure. */
export function missingValues(text: string): Span[] {
  if (!ANY.test(text)) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(PATTERN)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
