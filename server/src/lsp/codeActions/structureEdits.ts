import type { StructureEdit } from './structureEdit';
import { EXTRACT_SECTION } from './structureExtract';
import { OUTLINE_EDITS } from './structureOutline';
import { TAG_EDITS } from './structureTags';

/** The structure edits in the order of the menu. */
export const STRUCTURE_EDITS: readonly StructureEdit[] = [...OUTLINE_EDITS, ...TAG_EDITS, EXTRACT_SECTION];
