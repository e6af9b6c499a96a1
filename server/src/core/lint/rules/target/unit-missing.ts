import type { Target } from '../../../syntax/types';
import { BODY_ROLES, type ParagraphRule } from '../../rule';

/** Verbs after which a bare figure counts things: 新增托位410. */
const COUNTS =
  /^.*(?:新增|新建|新改扩建|改扩建|改建|扩建|建成|培训|轮训|引进|引育|招聘|招录|招收|招募|发放|改造|新设|增设|增配|配备|投放|选派|选树|培育|遴选|认定|储备|安置|救助|资助|帮扶|走访|慰问|接种|筛查|体检|抽检|检查|排查)([\u4e00-\u9fff）]{2,})$/;
/** Things that have a number for a name, or a version, or that say what is counted: 体检人数达1000万. */
const NAMED =
  /(?:热线|电话|专线|号码|代码|编号|邮编|版本?|系列|型号?|国道|省道|县道|线路?|号线|路|班列|航班|标准|平台|系统|品牌|码|指数|得分|分值|总分|数值|系数|比值|值|比|率|度|数|数量|总量)$/;
/** A cheap test: a figure with nothing behind it. */
const BARE = /[\u4e00-\u9fff）][0-9０-９]+[多余]?[万亿]?(?:以上|左右|以内)?(?:[，。；、！,;）)]|[和及与]|$)/;
/** 新建教学楼2、3号楼 names buildings and counts none; the figure of `，9月底前` belongs to a date. */
const LISTED = /^[、，,和及与至]\s?[0-9０-９]+(?![0-9０-９年月日周岁个])/;

/** A count without its unit: 新增托位410. */
export const unitMissing: ParagraphRule = {
  id: 'target/unit-missing',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '指标数值后面没有单位。',
    en: 'A target’s figure has no unit.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '“{figure}”后面缺少单位，如“个”“家”“人次”。', en: 'The figure in “{figure}” has no unit.' },
  },
  check({ syntax, text, paragraph, report }) {
    if (!BARE.test(text)) return;
    for (const target of syntax.targets) {
      const [number] = target.parts.numbers;
      if (number === undefined || !isBareCount(target)) continue;
      if (LISTED.test(text.slice(target.end, target.end + 4))) continue;
      const start = Math.min(target.indicator.start, target.start);
      report({
        span: { start: number.start, end: number.end },
        message: 'found',
        args: { figure: paragraph.reading.written.slice(start, target.end) },
      });
    }
  },
};

function isBareCount({ unit, value, kind, per, indicator, parts }: Target): boolean {
  if (unit !== null || per !== null || parts.units.length > 0) return false;
  if (kind !== 'number' || typeof value !== 'number' || parts.numbers.length !== 1) return false;
  // 2.0 is a version, 12345 and 120 are telephone numbers, 2026 is a year.
  if (!Number.isInteger(value) || value < 2 || (value >= 1900 && value <= 2100)) return false;
  if (/^(?:11[0249]|12[02]|12\d{3}|9\d{4}|1\d{10})$/.test(String(value))) return false;
  const noun = COUNTS.exec(indicator.text)?.[1];
  return noun !== undefined && !NAMED.test(noun);
}
