import type { Paragraph } from './paragraph';
import { createRoleLexicon, type RoleLexicon } from './tags';
import type { RoleKind } from './types';

/**
 * What the grammars need to know besides the text. One object is made for one configuration and directory; whoever
 * compares by identity may take equal identity for equal results.
 */
export interface SyntaxSettings {
  readonly lexicon: RoleLexicon;
  /** True for a name, alias or full name of the office directory. */
  readonly isOffice: (name: string) => boolean;
  /** Other settings under which most paragraphs are read alike; see `likeSettings`. */
  readonly like?: LikeSettings;
}

export interface LikeSettings {
  readonly settings: SyntaxSettings;
  readonly mayDiffer: (paragraph: Paragraph) => boolean;
}

export function createSyntaxSettings(
  roleWords: Partial<Record<RoleKind, readonly string[]>> = {},
  isOffice: (name: string) => boolean = () => false,
): SyntaxSettings {
  return { lexicon: createRoleLexicon(roleWords), isOffice };
}

/**
 * Settings for a passing look, with other offices than `settings` has: a paragraph in which none of those that came or
 * went may stand is not read again, and what is found in it is the same object. Of the others the paragraph keeps what was
 * found in the last such look, beside what it knows under `settings`.
 */
export function likeSettings(
  settings: SyntaxSettings,
  isOffice: (name: string) => boolean,
  mayDiffer: (text: string) => boolean,
): SyntaxSettings {
  const like: LikeSettings = {
    settings,
    mayDiffer: ({ reading: { text, written } }) =>
      mayDiffer(text) || (written !== text && mayDiffer(written)),
  };
  return { lexicon: settings.lexicon, isOffice, like };
}
