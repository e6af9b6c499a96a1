import type { Span } from '../../base/span';
import { addressSpans } from '../../syntax/addresses';

const FORMULA = /\$[^$\u4e00-\u9fff]{1,60}\$/g;
const ENTITY = /&#?\w{2,8};/g;

/** Web addresses, mail addresses, formulas and entities: text of other languages, whose marks are their own. */
export function foreignSpans(text: string): readonly Span[] {
  const spans: Span[] = [...addressSpans(text)];
  const add = (start: number, length: number): void => {
    spans.push({ start, end: start + length });
  };
  if (text.includes('$')) for (const { index, 0: found } of text.matchAll(FORMULA)) add(index, found.length);
  if (text.includes('&')) for (const { index, 0: found } of text.matchAll(ENTITY)) add(index, found.length);
  return spans;
}
