import type { Span } from '../../base/span';
import type { Message } from '../../messages/message';

export type EntryKind =
  | 'office'
  | 'group'
  | 'role'
  | 'tag'
  | 'ordinal'
  | 'title'
  | 'target'
  | 'key'
  | 'value'
  | 'path'
  | 'directive'
  | 'rule';

/** Where an entry comes from, or what it is, said beside it in the list. */
export type EntryNote =
  | 'lastYear'
  | 'sibling'
  | 'nextSection'
  | 'nextSubsection'
  | 'nextItem'
  | 'nextPoint'
  | 'wholeTag';

/** One thing that may be put in at a place. */
export interface Entry {
  readonly kind: EntryKind;
  /** What the list shows; `…` stands for what is to be filled in. */
  readonly label: string;
  /** What is put in. */
  readonly text: string;
  /** The places of `text` that are to be filled in, from the first to the last. */
  readonly gaps: readonly number[];
  /** What an editor compares with the text that is being typed. */
  readonly filter: string;
  readonly note: EntryNote | null;
  /** What it is, where the note does not say. */
  readonly detail: Message | string | null;
  /** What there is to be read about it, asked for when someone looks at it. */
  readonly about: EntryAbout | null;
  /** True where the rest of the word under the cursor is its own end, which is not to stand there twice. */
  readonly holdsRest: boolean;
}

export type EntryAbout =
  | { readonly kind: 'office'; readonly name: string }
  | { readonly kind: 'rule'; readonly id: string };

/** What may be put in at a place, the likeliest first. */
export interface CompletionList {
  /** What is replaced: up to the cursor, and a bracket that an editor has closed by itself. */
  readonly insert: Span;
  /** The same with what else belongs to the word under the cursor. */
  readonly replace: Span;
  readonly entries: readonly Entry[];
}

/** An entry before it is known what has been typed. */
export interface Candidate {
  readonly kind: EntryKind;
  readonly text: string;
  readonly label?: string;
  readonly gaps?: readonly number[];
  readonly note?: EntryNote | null;
  readonly detail?: Message | string | null;
  readonly about?: EntryAbout | null;
  /** What it may be typed as, besides its own text: other names, without brackets. */
  readonly forms?: readonly string[];
}
