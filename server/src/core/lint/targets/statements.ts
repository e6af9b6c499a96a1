import type { Span } from '../../base/span';
import type { Paragraph } from '../../syntax/paragraph';
import { comparatorOf, parseNumber } from '../../syntax/targets';
import { isFinal } from '../../syntax/targets/context';
import { type Quantity, quantities } from './quantities';

/** What a plan says of an indicator: 居民医保住院报销比例达到70%以上. Spans count in the paragraph's reading. */
export interface Statement extends Span {
  /** The indicator, without adverbs and the scope before it. */
  readonly name: string;
  /** 全市, 全县 …, or '' where it names none. */
  readonly scope: string;
  readonly value: number;
  readonly unit: string;
  readonly direction: '>' | '<' | '=';
  /** True for 力争 and the like. */
  readonly hedged: boolean;
  /** A year that its sentence names; null for none. */
  readonly year: number | null;
}

const SHORTEST = 4;
const LONGEST = 40;
const SCOPE = /^(?:全[省市县区州旗镇乡]|本[省市县区]|我[省市县区])/;
const LEADS = /^(?:确保|力争|争取|努力|推动|实现|使|将|把|年内|全年|年底前)+/;
const TAILS = /(?:要求|确保|力争|争取|[要应须将的]|总体|全部|稳定|保持|稳步|逐步|占)+$/;
const HEDGES = /力争|争取|鼓励|努力|挑战/;
const MEASURED =
  /(?:率|占比|比例|比重|满意度|水平|标准|指数|浓度|强度|总量|总额|总数|[位人户]数|产量|产值|收入|规模|面积|里程|时限|天数)$/;
/** Counts are one thing only where they speak of all there is in the year. */
const COUNTED = /^(?:新增|新建|新改扩建|改扩建|建成|培训|引进|招聘|改造)[\u4e00-\u9fff]{2,}$/;
/** Words that say how, and not of what: 规范管理率 and 覆盖率 are of whatever their sentence speaks of. */
const GENERIC =
  /^(?:规范|管理|健康|服务|覆盖|合格|达标|完成|参与|满意|知晓|使用|普及|签约|接种|办结|处置|处理|整改|抽检|抽查|检查|检测|监测|公开|及时|准确|按时|总体?|平均|基本|全面|人员|项目|资金|任务|目标|工作|设施|设备|群众|居民|学生|企业|案件|问题|信息|数据|培训|考核|验收|建设|改造|治理|利用|回收|报告|上报|登记|建档|随访|筛查|体检|诊断|治疗|救治|配备|配置|投放|安装|更新|维护|巡查|年度|优良|优秀|成功|通过|到位|推荐|指标|其他|产品|设置|综合|床位|社区|机构|单位|人均|补助|财政|经费|投入)+(?:率|占比|比例|比重|度|水平|标准|总量|总额|总数|面积|规模|时限|数|收入)$/;
/** Sentences that tell what was, where it stood, or how a whole is divided. */
const OTHER =
  /去年|上年|往年|目前|已达|已经|已完成|同比|环比|其中|分别|原来|截至|截止|[较比由从][^，。]{0,12}(?:提高|增长|下降|降低|提升)|农村|城镇|城区|市区|市本级|[市区县镇校]级|试点|第[一二三四]季度|上半年|下半年|国家|全国|全省|上级|一期|二期|每年|逐年/;
/** Marks, blanks and figures: a clause's head holds none. */
const stops = new Uint8Array(0x10000);
for (const char of '，。；：！？、,;:（）()“”《》 \t\u3000\u00a00123456789０１２３４５６７８９')
  stops[char.charCodeAt(0)] = 1;
/** What stands before the head of a member of a list, or of a name that was cut: 普及率、知晓率; 第1批覆盖率. */
const JOINTS = '、0123456789０１２３４５６７８９';
const NONE: readonly Statement[] = [];
const known = new WeakMap<Paragraph, readonly Statement[]>();

/** The statements of a paragraph that can be compared with others of the plan, kept with it. */
export function statements(paragraph: Paragraph): readonly Statement[] {
  let found = known.get(paragraph);
  if (found === undefined) {
    const { text } = paragraph.reading;
    const list: Statement[] = [];
    let sentence: Sentence | null = null;
    const sentenceOf = (one: Span): Sentence => {
      if (sentence === null || one.start >= sentence.end) sentence = sentenceAround(text, one);
      return sentence;
    };
    for (const quantity of quantities(paragraph)) {
      const statement = statementOf(text, quantity, sentenceOf);
      if (statement !== null) list.push(statement);
    }
    found = list.length === 0 ? NONE : list;
    known.set(paragraph, found);
  }
  return found;
}

/** The sentence around a figure, for all the figures in it. */
interface Sentence {
  readonly end: number;
  /** True where it tells something else than what shall be. */
  readonly isOther: boolean;
  readonly year: number | null;
}

function statementOf(
  text: string,
  quantity: Quantity,
  sentenceOf: (quantity: Quantity) => Sentence,
): Statement | null {
  const { first, second, start, end } = quantity;
  const { unit } = first;
  if (second !== null || unit === null || !isFinal(text.slice(end, end + 2))) return null;
  const head = clauseHead(text, start);
  if (head === null) return null;
  const bare = head.replace(LEADS, '').replace(TAILS, '');
  const scope = SCOPE.exec(bare)?.[0] ?? '';
  const name = bare.slice(scope.length).replace(LEADS, '');
  if (name.length < SHORTEST || /[、和及与均各都或等]/.test(name)) return null;
  const whole = scope !== '' || /全年|年内/.test(head);
  const told = MEASURED.test(name)
    ? !GENERIC.test(name)
    : whole && COUNTED.test(name) && !/[%％‰]/.test(unit.text);
  if (!told) return null;
  const value = parseNumber(first.number.text + (first.scale?.text ?? ''));
  if (value === null || value.fuzzy) return null;
  const { isOther, year } = sentenceOf(quantity);
  if (isOther) return null;
  return {
    start,
    end,
    name,
    scope,
    value: value.value,
    unit: unit.text === '％' ? '%' : unit.text,
    direction: directionOf(quantity),
    hedged: HEDGES.test(head),
    year,
  };
}

/** The text of the clause before the figure; null for a member of a list, which takes its words from elsewhere. */
function clauseHead(text: string, end: number): string | null {
  let start = end;
  const least = Math.max(0, end - LONGEST);
  while (start > least && stops[text.charCodeAt(start - 1)] === 0) start--;
  if (end - start < SHORTEST || (start === least && least > 0)) return null;
  return start > 0 && JOINTS.includes(text.charAt(start - 1)) ? null : text.slice(start, end);
}

function sentenceAround(text: string, { start, end }: Span): Sentence {
  const stop = text.indexOf('。', end);
  const to = stop < 0 ? text.length : stop;
  const sentence = text.slice(text.lastIndexOf('。', start) + 1, to);
  const year = /((?:19|20)\d\d)年/.exec(sentence)?.[1];
  return { end: to, isOther: OTHER.test(sentence), year: year === undefined ? null : Number(year) };
}

function directionOf({ before, after }: Quantity): '>' | '<' | '=' {
  const word = before === null ? null : comparatorOf(before.text);
  const behind = after[0] === undefined ? null : comparatorOf(after[0].text);
  const comparator = (word?.strict === true ? word : (behind ?? word))?.comparator ?? '=';
  return comparator.startsWith('>') ? '>' : comparator.startsWith('<') ? '<' : '=';
}

/** Long enough to be told apart from all others, whether it says 全市 or not. */
const TELLING = 6;

/** True where two statements are of one indicator and no value, or not one and the same bound, can meet both. */
export function contradict(a: Statement, b: Statement): boolean {
  if (a.name !== b.name || a.unit !== b.unit || a.hedged !== b.hedged || a.value === b.value) return false;
  if (a.scope !== b.scope && (a.name.length < TELLING || (a.scope !== '' && b.scope !== ''))) return false;
  if (a.direction === b.direction) return true;
  if (a.direction === '=') return b.direction === '>' ? a.value < b.value : a.value > b.value;
  if (b.direction === '=') return a.direction === '>' ? b.value < a.value : b.value > a.value;
  return a.direction === '>' ? a.value > b.value : a.value < b.value;
}
