import type { Span } from '../../base/span';
import type { Comparator, TargetKind } from '../types';

/** A target that no figure makes, before its details are looked up. */
export interface Found extends Span {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string | null;
  /** Where what is measured stands, if the clause names nothing before the words. */
  readonly measured?: Span;
}

export const HAN = '[\\u4e00-\\u9fffA-Za-z“”（）、·]';
