import type { Target } from '../../syntax/types';

/** What a target measures, in the form in which two targets are compared. */
export interface IndicatorKey {
  /** The indicator without blanks, adverbs and the scope before it. */
  readonly name: string;
  /** 全市, 全年 …, or '' where it names none. */
  readonly scope: string;
}

const SHORTEST = 4;
/** Long enough to be told apart from all others, whether it says 全市 or not. */
const TELLING = 6;
const SCOPE = /^(?:全(?:[省市县区州旗镇乡]|系统|年)|本[省市县区]|我[省市县区])/;
const LEADS = /^(?:确保|力争|争取|努力|推动|使|将|把|其中)+/;
const TAILS = /(?:要求|确保|力争|争取|[要应须将均都各共的]|分别|总体|全部|稳定|保持)+$/;
const MEASURED =
  /(?:率|占比|比例|比重|覆盖面|满意度|水平|标准|指数|浓度|强度|增速|增幅|总量|总额|总数|[位人户]数|产量|产值|收入|投资|规模|面积|里程|时间|时限|天数)$/;
/** Words that say how, and not of what: 规范管理率 and 覆盖率 are of whatever their sentence speaks of. */
const GENERIC =
  /^(?:规范|管理|健康|服务|覆盖|合格|达标|完成|参与|满意|知晓|使用|普及|签约|接种|办结|处置|处理|整改|抽检|抽查|检查|检测|监测|公开|及时|准确|按时|总体?|平均|基本|全面|人员|项目|资金|任务|目标|工作|设施|设备|群众|居民|学生|企业|案件|问题|信息|数据|培训|考核|验收|建设|改造|治理|利用|回收|报告|上报|登记|建档|随访|筛查|体检|诊断|治疗|救治|配备|配置|投放|安装|更新|维护|巡查|年度|优良|优秀|成功|通过|到位|推荐|指标|其他|产品|设置|综合|床位|社区|机构|单位)+(?:率|占比|比例|比重|覆盖面|度|水平|标准|总量|总额|总数|面积|规模|时间|时限|数|投资|收入)$/;

/** The key of a target; null for one that is not told apart from others by its name. */
export function indicatorKey({ indicator, action, unit, deadline }: Target): IndicatorKey | null {
  const text = indicator.text
    .replace(/[\s\u3000]+/g, '')
    .replace(LEADS, '')
    .replace(TAILS, '');
  const scope = SCOPE.exec(text)?.[0] ?? '';
  const name = text.slice(scope.length);
  if (/[，。；：、“”《》（）()和及与]/.test(name)) return null;
  if (action === null) {
    return name.length >= SHORTEST && MEASURED.test(name) && !GENERIC.test(name) ? { name, scope } : null;
  }
  // Counts of one thing in two places add up, save where both speak of the whole year or the whole city.
  if (unit === '%' || unit === '‰') return null;
  const whole = scope !== '' || /全年|年内|年度/.test(deadline?.text ?? '');
  const counted = name.startsWith(action.text) ? name : action.text + name;
  return whole && counted.length >= SHORTEST ? { name: counted, scope: scope === '全年' ? '' : scope } : null;
}

/** True where the two keys are of one indicator. */
export function sameIndicator(a: IndicatorKey, b: IndicatorKey): boolean {
  if (a.name !== b.name) return false;
  return a.scope === b.scope || ((a.scope === '' || b.scope === '') && a.name.length >= TELLING);
}

/** True where no value can meet both targets, or where two floors, ceilings or values differ. */
export function contradict(a: Target, b: Target): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.value === b.value) return false;
  if (a.unit !== b.unit || a.per !== b.per || (a.hedge === null) !== (b.hedge === null)) return false;
  const first = direction(a);
  const second = direction(b);
  if (first === second) return true;
  if (first === '=') return second === '>' ? a.value < b.value : a.value > b.value;
  if (second === '=') return first === '>' ? b.value < a.value : b.value > a.value;
  return first === '>' ? a.value > b.value : a.value < b.value;
}

function direction({ comparator }: Target): '>' | '<' | '=' {
  if (comparator.startsWith('>')) return '>';
  return comparator.startsWith('<') ? '<' : '=';
}
