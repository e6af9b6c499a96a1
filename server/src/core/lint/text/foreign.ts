import type { Span } from '../../base/span';

const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g;
const FORMULA = /\$[^$\u4e00-\u9fff]{1,60}\$/g;
const ENTITY = /&#?\w{2,8};/g;

/** Web addresses, mail addresses, formulas and entities: text of other languages, whose marks are their own. */
export function foreignSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (start: number, length: number): void => {
    spans.push({ start, end: start + length });
  };
  if (text.includes('://') || text.includes('www.')) {
    for (const { index, 0: found } of text.matchAll(ADDRESS)) add(index, addressLength(found));
  }
  if (text.includes('@')) for (const { index, 0: found } of text.matchAll(MAIL)) add(index, found.length);
  if (text.includes('$')) for (const { index, 0: found } of text.matchAll(FORMULA)) add(index, found.length);
  if (text.includes('&')) for (const { index, 0: found } of text.matchAll(ENTITY)) add(index, found.length);
  return spans;
}

/** Marks after an address belong to the sentence around it. */
function addressLength(found: string): number {
  let length = found.length;
  while (length > 0 && ',;:!?()'.includes(found.charAt(length - 1))) length--;
  return length;
}
