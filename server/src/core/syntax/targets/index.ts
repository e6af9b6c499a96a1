export { findTargets } from './find';
export { type ParsedNumber, parseNumber } from './number';
export { type ComparatorWord, comparatorOf, RANGE_MARKS } from './words';
