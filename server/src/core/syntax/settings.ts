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
}

export function createSyntaxSettings(
  roleWords: Partial<Record<RoleKind, readonly string[]>> = {},
  isOffice: (name: string) => boolean = () => false,
): SyntaxSettings {
  return { lexicon: createRoleLexicon(roleWords), isOffice };
}
