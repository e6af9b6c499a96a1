import type { Rule } from './rule';
import { addressee } from './rules/document/addressee';
import { attachment } from './rules/document/attachment';
import { documentConfig } from './rules/document/config';
import { documentDate } from './rules/document/date';
import { directive } from './rules/document/directive';
import { frontMatter } from './rules/document/front-matter';
import { documentNumber } from './rules/document/number';
import { documentYear } from './rules/document/year';
import { duplicate } from './rules/numbering/duplicate';
import { empty } from './rules/numbering/empty';
import { enumeration } from './rules/numbering/enumeration';
import { gap } from './rules/numbering/gap';
import { level } from './rules/numbering/level';
import { order } from './rules/numbering/order';
import { ordinalStyle } from './rules/numbering/ordinal-style';
import { policy } from './rules/numbering/policy';
import { reference } from './rules/numbering/reference';
import { alias } from './rules/office/alias';
import { duplicate as officeDuplicate } from './rules/office/duplicate';
import { leadAndSupport } from './rules/office/lead-and-support';
import { malformed } from './rules/office/malformed';
import { multipleLeads } from './rules/office/multiple-leads';
import { retired } from './rules/office/retired';
import { unassigned } from './rules/office/unassigned';
import { unknown } from './rules/office/unknown';
import { variant } from './rules/office/variant';
import { bracketWidth } from './rules/tag/bracket-width';
import { emptyRole } from './rules/tag/empty';
import { leadGroup } from './rules/tag/lead-group';
import { leadMissing } from './rules/tag/lead-missing';
import { missing } from './rules/tag/missing';
import { position } from './rules/tag/position';
import { repeated } from './rules/tag/repeated';
import { roleDuplicate } from './rules/tag/role-duplicate';
import { roleMixed } from './rules/tag/role-mixed';
import { roleOrder } from './rules/tag/role-order';
import { roleUnknown } from './rules/tag/role-unknown';
import { separator } from './rules/tag/separator';
import { shorthand } from './rules/tag/shorthand';
import { straySeparator } from './rules/tag/stray-separator';
import { unclosed } from './rules/tag/unclosed';
import { approximateDouble } from './rules/target/approximate-double';
import { comparatorConflict } from './rules/target/comparator-conflict';
import { comparatorDouble } from './rules/target/comparator-double';
import { dateInvalid } from './rules/target/date-invalid';
import { deadlineYear } from './rules/target/deadline-year';
import { digitWidth } from './rules/target/digit-width';
import { inconsistent } from './rules/target/inconsistent';
import { notation } from './rules/target/notation';
import { percentBound } from './rules/target/percent-bound';
import { rangeMark } from './rules/target/range-mark';
import { rangeOrder } from './rules/target/range-order';
import { rangeUnit } from './rules/target/range-unit';
import { spacing } from './rules/target/spacing';
import { unitMissing } from './rules/target/unit-missing';
import { vague } from './rules/target/vague';
import { valueMissing } from './rules/target/value-missing';
import { brackets } from './rules/text/brackets';
import { characterWidth } from './rules/text/character-width';
import { control } from './rules/text/control';
import { ending } from './rules/text/ending';
import { garbled } from './rules/text/garbled';
import { hardWrap } from './rules/text/hard-wrap';
import { punctuationRepeated } from './rules/text/punctuation-repeated';
import { punctuationWidth } from './rules/text/punctuation-width';
import { quotedList } from './rules/text/quoted-list';
import { quotes } from './rules/text/quotes';
import { space } from './rules/text/space';
import { term } from './rules/text/term';
import { traditional } from './rules/text/traditional';

/** Every rule, by group in the order of the catalogue. A new rule is its file, its page, and a line here. */
export const RULES: readonly Rule[] = [
  gap,
  duplicate,
  order,
  ordinalStyle,
  policy,
  level,
  enumeration,
  reference,
  empty,
  missing,
  unclosed,
  bracketWidth,
  separator,
  straySeparator,
  roleUnknown,
  roleDuplicate,
  roleOrder,
  leadMissing,
  roleMixed,
  leadGroup,
  emptyRole,
  position,
  shorthand,
  repeated,
  unknown,
  alias,
  retired,
  officeDuplicate,
  leadAndSupport,
  variant,
  multipleLeads,
  malformed,
  unassigned,
  rangeOrder,
  rangeUnit,
  rangeMark,
  comparatorConflict,
  comparatorDouble,
  approximateDouble,
  percentBound,
  valueMissing,
  unitMissing,
  digitWidth,
  spacing,
  notation,
  dateInvalid,
  deadlineYear,
  inconsistent,
  vague,
  punctuationRepeated,
  punctuationWidth,
  brackets,
  characterWidth,
  quotes,
  space,
  quotedList,
  garbled,
  traditional,
  hardWrap,
  ending,
  control,
  term,
  documentNumber,
  documentDate,
  documentYear,
  addressee,
  attachment,
  frontMatter,
  directive,
  documentConfig,
];
