/**
 * What words of a plan are, as far as colours go. Where a standard token type says it well enough the standard name is
 * used, so that every editor's themes know it; the others are declared in package.json.
 */
export const TOKEN_TYPES = [
  /** The number of a section, item or point. */
  'keyword',
  /** The title of the plan, of a section or of a sub-section. */
  'heading',
  /** The heading that an item or point begins with. */
  'itemHeading',
  /** The label of a role in a tag: 牵头处室. */
  'parameter',
  /** An office in a tag. */
  'type',
  /** A name that the office directory does not have. */
  'unknownOffice',
  /** A group in a tag, which is nobody's name: 各相关处室. */
  'group',
  /** A target. */
  'number',
  /** When something is due. */
  'deadline',
  'comment',
  /** The keyword of a comment that the checks obey. */
  'macro',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** What an office does for the item. */
export const TOKEN_MODIFIERS = ['lead', 'support', 'responsible'] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
