import type { Rule } from './rule';
import { documentConfig } from './rules/document/config';
import { directive } from './rules/document/directive';
import { frontMatter } from './rules/document/front-matter';
import { documentNumber } from './rules/document/number';
import { duplicate } from './rules/numbering/duplicate';
import { empty } from './rules/numbering/empty';
import { enumeration } from './rules/numbering/enumeration';
import { gap } from './rules/numbering/gap';
import { level } from './rules/numbering/level';
import { order } from './rules/numbering/order';
import { ordinalStyle } from './rules/numbering/ordinal-style';
import { policy } from './rules/numbering/policy';
import { reference } from './rules/numbering/reference';
import { brackets } from './rules/text/brackets';
import { garbled } from './rules/text/garbled';
import { hardWrap } from './rules/text/hard-wrap';
import { punctuationRepeated } from './rules/text/punctuation-repeated';

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
  punctuationRepeated,
  brackets,
  garbled,
  hardWrap,
  documentNumber,
  frontMatter,
  directive,
  documentConfig,
];
