import type { Defect } from './defect';
import { documentDefects } from './document';
import { numberingDefects } from './numbering';
import { officeDefects } from './office';
import { tagDefects } from './tag';
import { targetDefects } from './target';
import { textDefects } from './text';

/** All defects, by group in the order of the catalogue. */
export const DEFECTS: readonly Defect[] = [
  ...numberingDefects,
  ...tagDefects,
  ...officeDefects,
  ...targetDefects,
  ...textDefects,
  ...documentDefects,
];
