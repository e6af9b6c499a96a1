export type { TagContext } from './context';
export { findTags } from './findTags';
export { createRoleLexicon, type RoleLexicon } from './lexicon';
export { isGroup, looksLikeOffice } from './names';
