import { toHalfWidth } from '../../base/characters';
import { type Piece, piece } from '../../base/span';
import type { Target } from '../../syntax/types';

/** Verbs after which a bare figure counts things: 新增托位410. */
const COUNTS =
  /^.*(?:新增|新建|新改扩建|改扩建|改建|扩建|建成|培训|轮训|引进|引育|招聘|招录|招收|招募|发放|改造|新设|组建|打造|创建|举办|增设|增配|配备|投放|选派|选树|培育|遴选|认定|储备|安置|救助|资助|帮扶|走访|慰问|接种|筛查|体检|抽检|检查|排查)([\u4e00-\u9fff）]{2,})$/;
/** Things that have a number for a name, or a version, or that say what is counted: 体检人数达1000万. */
const NAMED =
  /(?:热线|电话|专线|号码|代码|编号|邮编|版本?|系列|型号?|国道|省道|县道|线路?|号线|路|班列|航班|标准|平台|系统|品牌|码|指数|得分|分值|总分|数值|系数|比值|值|比|率|度|数|数量|总量)$/;
/** What a number refers to: 详见附件2, 按照表3. */
const REFERRED =
  /(?:附件|附录|附表|附图|表|图|专栏|文件|条款?|款|项|章|节|期|批|组|队|区|段|栋|楼|层|单元|室|楼宇|工程)$/;
/** 新建教学楼2、3号楼 names buildings and counts none; the figure of `，9月底前` belongs to a date. */
const LISTED = /^[、，,和及与至]\s?[0-9０-９]+(?![0-9０-９年月日周岁个])/;
/** A member of a list whose figure stands behind it without a unit: `、健康村4`. */
const MEMBER =
  /(?:、|以及|和|及|与)((?:(?!以及|[和及与])[\u4e00-\u9fff]){2,10})([0-9０-９]+)(?=[、，。；,;]|以及|[和及与]|\s*$)/y;

/** A count without a unit: the figure, and what it counts with it. */
export interface BareCount {
  readonly number: Piece;
  readonly phrase: Piece;
}

/** The count without a unit that a target is; null for any other target. */
export function bareCount(text: string, target: Target): BareCount | null {
  const { unit, kind, per, indicator, parts } = target;
  const [number] = parts.numbers;
  if (number === undefined || unit !== null || per !== null || parts.units.length > 0) return null;
  if (kind !== 'number' || parts.numbers.length !== 1 || !isCount(target.value)) return null;
  if (LISTED.test(text.slice(target.end, target.end + 4))) return null;
  const noun = COUNTS.exec(indicator.text)?.[1];
  if (noun === undefined || NAMED.test(noun)) return null;
  return { number, phrase: piece(text, Math.min(indicator.start, target.start), target.end) };
}

/** The counts without a unit that follow a counted thing in a list: 建成健康镇1个、健康村|4、健康社区|5. */
export function bareMembers(text: string, target: Target): BareCount[] {
  const { action, indicator, kind, parts } = target;
  const found: BareCount[] = [];
  // 3家医院 has its noun behind it, and another figure may well stand behind that.
  if (action === null || kind !== 'number' || indicator.end > target.start || parts.after.length > 0)
    return found;
  for (let end = target.end; ; ) {
    MEMBER.lastIndex = end;
    const match = MEMBER.exec(text);
    const [whole = '', noun = '', digits = ''] = match ?? [];
    if (match === null) return found;
    end += whole.length;
    if (LISTED.test(text.slice(end, end + 4)) || NAMED.test(noun) || REFERRED.test(noun)) return found;
    if (!isCount(Number(toHalfWidth(digits)))) continue;
    const start = end - digits.length;
    found.push({ number: piece(text, start, end), phrase: piece(text, start - noun.length, end) });
  }
}

/** 2.0 is a version, 12345 and 120 are telephone numbers, 2026 is a year. */
function isCount(value: number | string | null): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  if (value < 2 || (value >= 1900 && value <= 2100)) return false;
  return !/^(?:11[0249]|12[02]|12\d{3}|9\d{4}|1\d{10})$/.test(String(value));
}
