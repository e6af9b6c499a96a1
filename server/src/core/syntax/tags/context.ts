import type { RoleLexicon } from './lexicon';

/** What the tag grammar has to know besides the paragraph. */
export interface TagContext {
  readonly lexicon: RoleLexicon;
  /** True where the name is in the office directory. It decides only what the text leaves open. */
  readonly isOffice: (name: string) => boolean;
}
