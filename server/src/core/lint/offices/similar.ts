/*
 * Whether two names are probably one office written in two ways. Offices often have names that are alike, so this leans
 * towards no: 医政处 is not 药政处, 综合处 not 综合监督处, and 第一人民医院 not 第二人民医院.
 */

const RANKS = '处科股室办';
/** Characters that tell one body from its neighbour. */
const TELLING = /[一二三四五六七八九十0-9东西南北中上下内外新老城乡前后左右大小省市县区镇]/;
/** Beginnings that many offices share; their short form may well be another office. */
const SHARED =
  /^(?:综合|行政|业务|规划|组织|人事|政策|监督|管理|发展|市场|教育|安全|工程|项目|信息|财务|法制|社会|农村|城市|党委|机关|办公)$/;

/** Names without blanks, brackets in one width. */
export function sameWriting(name: string): string {
  if (!/[\s\u3000()]/.test(name)) return name;
  return name
    .replace(/[\s\u3000]+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** True for two names that differ and are probably one office; the order does not matter. */
export function probablyOneOffice(one: string, other: string): boolean {
  if (sameWriting(one) === sameWriting(other)) return one !== other;
  if (/[（(]/.test(one) || /[（(]/.test(other)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  if (short.length === long.length) return isOneSlip(short, long);
  return isLeftOut(short, long) || isShortened(short, long);
}

/** 应急办 and 应急处; 政策法规处 and 政策法归处. */
function isOneSlip(one: string, other: string): boolean {
  let at = -1;
  for (let i = 0; i < one.length; i++) {
    if (one.charAt(i) === other.charAt(i)) continue;
    if (at >= 0) return false;
    at = i;
  }
  const pair = one.charAt(at) + other.charAt(at);
  if (at === one.length - 1) return RANKS.includes(one.charAt(at)) && RANKS.includes(other.charAt(at));
  return one.length >= 5 && !TELLING.test(pair);
}

/** 中药处 and 中医药处: one character missing in the middle. */
function isLeftOut(short: string, long: string): boolean {
  if (long.length - short.length !== 1 || long.endsWith(short) || long.startsWith(short)) return false;
  let at = 0;
  while (short.charAt(at) === long.charAt(at)) at++;
  return at > 0 && short.slice(at) === long.slice(at + 1) && !TELLING.test(long.charAt(at));
}

/** 疾控处 and 疾病预防控制处: the short one's characters in the same order, both ends alike. */
function isShortened(short: string, long: string): boolean {
  if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  if (long.length > short.length * 3 || SHARED.test(short.slice(0, -1))) return false;
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
