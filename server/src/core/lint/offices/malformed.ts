import type { OfficeDirectory } from '../../model/officeDirectory';
import { isOpenName } from './bodies';

/** What makes a text no name of an office. */
export type NameSlip = 'blank' | 'digits' | 'mark' | 'long';

const LONGEST = 20;
/** Longer than any name that ends like one: 中国（江苏）自由贸易试验区苏州片区管理委员会 has 22. */
const LONGEST_OF_ALL = 40;
const BLANK = /[\s\u3000\u00a0]/;
/** A blank between Latin letters or digits belongs to them: IT Support组. */
const BLANK_IN_HAN =
  /[^\x20-\x7f\u3000\u00a0][\s\u3000\u00a0]+\S|\S[\s\u3000\u00a0]+[^\x20-\x7f\u3000\u00a0]/;
/** 疾控处2, 1疾控处, 2024; not 120急救科, 第2医院 or 3号线建设处, which are names. */
const DIGITS =
  /^[0-9０-９]+$|[处科股局办委部厅][0-9０-９]+$|^[0-9０-９]{1,2}(?![中院号路楼区级个家线站所校班组类])[\u4e00-\u9fff]{2,}[处科股室]$/;
const MARK = /[！？!。…％%＝=＃#@《》]|\?$/;
const OFFICE_END =
  /(?:处|科|室|股|办|局|厅|委|部|会|组|院|校|所|站|队|馆|中心|政府|公司|集团|银行|分行|支行|街道|镇|乡|区|县|市|专班|指挥部|支部|大学|社)$/;
const PROSE = /[的了是把被将]|加强|推进|做好|开展|落实|负责|按照|根据|确保|以及/;

/** The first thing that keeps a text from being a name; null for a name. What the directory has is a name. */
export function slipIn(text: string, directory: OfficeDirectory): NameSlip | null {
  if (BLANK.test(text) && BLANK_IN_HAN.test(text)) return 'blank';
  if (text.length <= LONGEST && !DIGITS.test(text) && !MARK.test(text)) return null;
  if (directory.find(text) !== undefined) return null;
  if (DIGITS.test(text)) return 'digits';
  if (MARK.test(text)) return 'mark';
  if (isOpenName(text)) return null;
  const base = text.replace(/[（(][^（()）]*[）)]/g, '');
  const long = base.length > LONGEST && (!OFFICE_END.test(base) || PROSE.test(base));
  return long || base.length > LONGEST_OF_ALL ? 'long' : null;
}

/** The name without the blanks that stand in it. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, '');
}
