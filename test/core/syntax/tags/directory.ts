import { createRoleLexicon, type TagContext } from '../../../../server/src/core/syntax/tags';

const offices = new Set(['疾控处', '应急办', '办公室（对外合作交流处）']);

/** The built-in role words and a directory of three offices. */
export const directory: TagContext = {
  lexicon: createRoleLexicon(),
  isOffice: (name) => offices.has(name),
};
