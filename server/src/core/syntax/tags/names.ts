import { isHan } from '../../base/characters';
import { WordSet } from '../../base/wordSet';
import { isClose, isOpen, withoutBlanks } from './characters';

/* What a name looks like. These are guesses for where no directory says it; they lean towards no. */

const LONGEST = 24;

const ENDINGS_LONG =
  '中心 政府 街道 街道办 管委会 管理委员会 委员会 领导小组 指挥部 专班 工作组 公司 集团 银行 分行 支行 法院 检察院 医院 学校 大学 中学 小学 幼儿园 学院 协会 学会 ' +
  '联合会 工商联 红十字会 总工会 总队 支队 大队 中队 消防队 事务所 党支部 党总支 党校 办公厅 开发区 高新区 经开区 园区 新区 管理区 度假区 示范区 保税区 工会 团委 党委 纪委 党组 妇联 ' +
  '残联 科协 文联 侨联 监委 社区 供电局 质控中心 联席会议 机关 电视台 广播台 气象台 产业园 科技园 工业园 农商行 ' +
  '督导组 纪检组 监察组 巡察组 巡视组 专项组 推进组 教研组';
const endingsLong = ENDINGS_LONG.split(' ');
const ENDINGS_SHORT = '处科股室办局委厅司所站院部署社庭队馆镇乡';
/** Names of two characters are offices only when listed, since 举办, 好处 and 住院 end like one. */
const shortNames = new Set(
  '工会 团委 党委 纪委 监委 妇联 残联 科协 文联 侨联 党办 院办 政办 编办 外办 台办 侨办 区委 市委 县委 省委 法院 政府 街道 学校 医院 公司'.split(
    ' ',
  ),
);
/** Words of prose that end like an office; 政局 and 全科 are not among them, because 财政局 and 安全科 end in them. */
const notOffices = new Set(
  (
    '好处 之处 到处 深处 坏处 出处 场所 厕所 诊所 处所 住院 出院 入院 举办 承办 主办 督办 专科 学科 本科 内科 外科 儿科 眼科 骨科 妇科 牙科 诊科 腔科 肤科 瘤科 吸科 醉科 ' +
    '家庭 开庭 出庭 到庭 当庭 团队 部队 军队 梯队 球队 排队 教室 病室 诊室 术室 卧室 网站 车站 内部 外部 局部 干部 乐部 格局 布局 结局 大局 时局 当局 部署 签署 餐厅 客厅 控股 入股 参股 ' +
    '门庭 宾馆 饭馆 场馆 茶馆 旅馆 餐馆 使馆 城镇 村镇 小镇 强镇 名镇 重镇 家乡 城乡 下乡 返乡 老乡 水乡 侨乡 异乡 之乡'
  ).split(' '),
);

/** True where the name ends like an organ, an affiliate or a company: 疾控处, 区发改局, 办公室（对外合作交流处）. */
export function looksLikeOffice(name: string): boolean {
  const base = withoutNote(withoutBlanks(name));
  const length = base.length;
  if (length < 2 || length > LONGEST) return false;
  if (length === 2) return shortNames.has(base);
  const last = base.charCodeAt(length - 1);
  if (!isHan(last) || notOffices.has(base.slice(-2)) || /[的了是将把被，。；：]/.test(base)) return false;
  return ENDINGS_SHORT.includes(base.slice(-1)) || endingsLong.some((ending) => base.endsWith(ending));
}

/** True for the offices inside an organ (处, 科, 办, 局 …): stricter, for brackets in prose that carry no role word. */
export function looksLikeDepartment(name: string): boolean {
  const base = withoutNote(withoutBlanks(name));
  return (
    looksLikeOffice(base) && (/[处股办局委厅司]$|[^产]科$|办公室$|工会$/.test(base) || shortNames.has(base))
  );
}

const NOUNS = new WordSet(
  '处室 科室 股室 单位 部门 机构 处 科 乡镇 镇街 街道 区县 县区 县市 市区 政府 企业 学校 医院 板块'.split(
    ' ',
  ),
);
const KINDS = new WordSet(
  '有关 相关 其他 其它 直属 委属 局属 所属 下属 成员 职能 主管 市直 县直 区直 省直 市级 县级 区级 省级 责任 配合 全部 全体 所有 机关 多 多个 若干'.split(
    ' ',
  ),
);
const CONCERNED = /(?:有关|相关).{0,10}$/;
const COUNT = /^[0-9一二三四五六七八九十两]{1,3}[个家]?$/;
const NOUNS_ALONE = new Set(['处室', '科室', '股室', '单位', '部门', '机构', '乡镇', '镇街', '相关', '有关']);

/** True for an open set, which is nobody's name: 各相关处室, 机关各处室, 有关部门, 各市（县）区卫生健康委. */
export function isGroup(name: string): boolean {
  const base = withoutBlanks(name);
  if (base.length < 2 || base.length > LONGEST + 6) return false;
  if (/[，。；：]/.test(base)) return false;
  return base.includes('各') || NOUNS_ALONE.has(base) || isOpenSet(base);
}

/** 有关部门, 相关业务处室, 三个处室. */
function isOpenSet(name: string): boolean {
  return NOUNS.before(name, name.length).some((noun) => {
    const end = name.length - noun.length;
    if (KINDS.longestBefore(name, end) !== undefined) return true;
    const qualifier = name.slice(0, end);
    return CONCERNED.test(qualifier) || COUNT.test(qualifier);
  });
}

/** 办公室（对外合作交流处） → 办公室. A name that is nothing but a bracket stays as it is. */
export function withoutNote(name: string): string {
  if (name === '' || !isClose(name.charCodeAt(name.length - 1))) return name;
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    const code = name.charCodeAt(i);
    if (isClose(code)) depth++;
    else if (isOpen(code) && --depth === 0) return name.slice(0, i);
  }
  return name;
}
