import type { OfficeDirectory } from '../../model/officeDirectory';
import { isOpenName } from './bodies';

/** What the grammar may leave on a name, or not part: 由疾控处, 疾控处等, 疾控处和应急办. */
const AROUND = /^(?:由|会同|其中|并|请)|(?:等|按职责.*|具体.*|分别.*|牵头|配合|负责|参与|协助|落实|为主)$/g;
const JOINTS = /以及|会同|[和与及并]/;

/** True where the directory has the office of a tag, given as the grammar reads it and as it is written. */
export function isListed(text: string, written: string, directory: OfficeDirectory): boolean {
  return isKnown(text, directory) || isKnown(written, directory);
}

function isKnown(text: string, directory: OfficeDirectory): boolean {
  if (directory.find(text) !== undefined) return true;
  const bare = text.replace(AROUND, '');
  if (bare !== text && bare !== '' && (directory.find(bare) !== undefined || directory.isGroup(bare)))
    return true;
  const parts = bare.split(JOINTS);
  return parts.length > 1 && parts.every((part) => directory.find(part) !== undefined || isOpenName(part));
}
