export type { TagContext } from './context';
export { findTags } from './findTags';
export { plainTag, wordsOf } from './foundTag';
export { createRoleLexicon, type RoleLexicon } from './lexicon';
export { markWord, wholeEnd, wholeSpan, withKinds } from './marks';
export { isGroup, looksLikeOffice } from './names';
