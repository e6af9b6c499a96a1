import type { OfficeKind } from '../../model/office';
import type { OfficeDirectory } from '../../model/officeDirectory';

/*
 * A directory lists the offices of one organ, and plans name others besides: 市财政局, 各县区政府, 市疾控中心. What a
 * directory says nothing about, its silence does not make wrong: names of a kind that it has none of are not checked.
 */

/**
 * - `office`: inside an organ (处, 科, 室, 机关党委) · `organ`: another body (市财政局, 区政府, 某某公司)
 * - `affiliate`: 中心, 院, 站 · `panel`: 领导小组, 专班 · `place`: 海陵区, 城东街道
 */
export type BodyClass = 'office' | 'organ' | 'affiliate' | 'panel' | 'place';

const PANEL = /领导小组|指挥部|专班|联席会议|工作组|攻坚组|议事协调/;
const AFFILIATE =
  /(?:中心|医院|学校|学院|大学|中学|小学|幼儿园|卫生院|研究院|研究所|事务所|监督所|服务站|血站|急救站|医共体|医联体|集团医院|馆|站|队|院|校|园)$/;
const PLACE = /(?:街道|开发区|高新区|经开区|新区|园区|度假区|示范区|乡|镇|县|区|市|州|旗|村|社区)$/;
const ORGAN =
  /(?:局|厅|部|社|政府|办事处|街道办|管委会|委员会|法院|检察院|公司|集团|银行|分行|支行|联合会|工商联|红十字会|协会|学会|残联|妇联|科协|文联|侨联|总工会|团市委|团区委|团县委|电网|供电|通信|电信|移动|联通|铁塔)$/;
/** 市场处, 市政处 and 区域协作处 are offices; 市政府办公室 and 市编办 are not. */
const LEVEL = /^(?:[省市县区州](?!场|容|民|域|划|际|级|政(?!府|协|法委|务))|国家|中国|中央|驻).{2,}/;
const OWN_PARTY = /(?:党委|纪委|党组|团委|工委|老龄委|爱卫会)$/;

/** What kind of body a name without blanks is the name of, as far as its ends say. */
export function bodyClass(name: string): BodyClass {
  const base = name.replace(/[（(][^（()）]*[）)]$/, '');
  if (PANEL.test(base)) return 'panel';
  if (LEVEL.test(base)) return 'organ';
  if (AFFILIATE.test(base)) return 'affiliate';
  if (ORGAN.test(base)) return 'organ';
  if (PLACE.test(base)) return 'place';
  return base.endsWith('委') && !OWN_PARTY.test(base) ? 'organ' : 'office';
}

const PARTY = /(?:党委|党组|党总支|党支部|纪委|党工委)$/;
const MASS = /(?:工会|团委|团总支|团支部|妇委会|妇工委)$/;

/** What a directory would say that the body of this name is to the organ whose directory it is. */
export function kindOfBody(name: string): OfficeKind {
  const body = bodyClass(name);
  if (body === 'office') return PARTY.test(name) ? 'party' : MASS.test(name) ? 'mass-organisation' : 'office';
  return body === 'affiliate' ? 'affiliate' : 'external';
}

const known = new WeakMap<OfficeDirectory, ReadonlySet<BodyClass>>();

/** The kinds of bodies that the directory lists at least one of. */
export function classesOf(directory: OfficeDirectory): ReadonlySet<BodyClass> {
  let classes = known.get(directory);
  if (classes === undefined) {
    const found = new Set<BodyClass>(['office']);
    for (const { name, kind } of directory.offices) {
      found.add(bodyClass(name));
      if (kind === 'external') found.add('organ');
      else if (kind === 'affiliate') found.add('affiliate');
    }
    classes = found;
    known.set(directory, classes);
  }
  return classes;
}

const OPEN_ALWAYS =
  /(?:单位|部门|处室|科室|股室|机构|机关|系统|乡镇|镇街|镇办|县区|区县|县市|市区|板块|企业|人员|成员|领导|负责人|责任人|党组织|党支部)$/;
const OPEN_WITH_HEAD = /(?:地区|区域|园区|学校|医院|社区|街道|村|馆|站|校|院)$/;
const OPEN_HEAD =
  /^(?:全[市省县区州委局校院系体镇]|所有|全部|有关|相关|其他|其它|各|本|基层|公办|民办|公立|市属|区属|县属|省属|下辖|辖区|属地|沿江|主城|中小)/;
const OPEN_WORDS = new Set(
  '机关 本级 局机关 委机关 厅机关 本单位 本部门 本系统 属地 属地政府 地方政府 班子成员 同上 下同 无 待定 暂无 另行确定 自行组织'.split(
    ' ',
  ),
);
const ELSEWHERE = /^(?:详?见|按|根据|依照)/;
const COUNTED = /^(?:[0-9]+|[一二两三四五六七八九十]+)[个家所类级](?!人民)/;

/** True for what names nobody although no 各 or 有关 says so: 委机关, 属地政府, 公立医院, 见附件1. */
export function isOpenName(name: string): boolean {
  if (OPEN_WORDS.has(name) || OPEN_ALWAYS.test(name) || ELSEWHERE.test(name) || COUNTED.test(name))
    return true;
  return OPEN_WITH_HEAD.test(name) && OPEN_HEAD.test(name);
}
