import type { Span } from '../base/span';

export const OFFICE_KINDS = ['office', 'party', 'mass-organisation', 'affiliate', 'external'] as const;

export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** One entry of the office directory. Spans point into the directory's file. */
export interface Office extends Span {
  /** The name as tags should write it. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly fullName: string | null;
  readonly aliases: readonly string[];
  /** The first and last year in which the name is right; null for no bound. */
  readonly from: number | null;
  readonly until: number | null;
  /** The name of the office that took over. */
  readonly successor: string | null;
  readonly duties: string | null;
  readonly kind: OfficeKind;
}

/** How a name as written leads to an office: anything but `name` is worth a remark. */
export type OfficeMatchKind = 'name' | 'fullName' | 'alias' | 'withoutBracket' | 'withoutPrefix' | 'spacing';

export interface OfficeMatch {
  readonly office: Office;
  readonly by: OfficeMatchKind;
}

/** What an entry says that gives only a name. */
export const NOTHING_BUT_NAME = {
  fullName: null,
  aliases: [],
  from: null,
  until: null,
  successor: null,
  duties: null,
  kind: 'office',
} as const;
