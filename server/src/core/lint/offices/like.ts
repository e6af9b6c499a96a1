import { soundAlike } from '../../base/sounds';
import { splitBracket } from '../../model/directory/officeNames';
import { editDistance } from '../../model/fields/nearest';
import type { Office } from '../../model/office';
import type { OfficeDirectory } from '../../model/officeDirectory';

const MOST = 3;
const MOST_NEAR = 12;
const MOST_KEPT = 2000;
const known = new WeakMap<OfficeDirectory, Map<string, readonly Office[]>>();

/** The offices that a name may have been meant for, the likeliest first. Kept by name: one slip is often made many times. */
export function likeOffices(name: string, directory: OfficeDirectory): readonly Office[] {
  let names = known.get(directory);
  if (names === undefined || names.size > MOST_KEPT) {
    names = new Map();
    known.set(directory, names);
  }
  let found = names.get(name);
  if (found === undefined) {
    found = findLike(name, directory);
    names.set(name, found);
  }
  return found;
}

/** A bracket that the directory does not know is left out of account. */
function findLike(text: string, directory: OfficeDirectory): Office[] {
  const like = (name: string): Office[] =>
    directory
      .nearest(name, MOST_NEAR)
      .filter((office) =>
        [office.name, office.fullName ?? '', ...office.aliases].some((form) => isLike(name, form)),
      );
  const found = like(text);
  const outer = found.length > 0 ? undefined : splitBracket(text)?.outer;
  return (outer === undefined ? found : like(outer)).slice(0, MOST);
}

/** 市公安局 is two characters from 市财政局, but those are all that tell it from others. */
function isLike(text: string, name: string): boolean {
  const wanted = core(text);
  const listed = core(name);
  if (soundAlike(wanted, listed)) return true;
  return editDistance(wanted, listed) < Math.min(wanted.length, listed.length);
}

/** The name without the level before it and the word for its rank behind. */
function core(name: string): string {
  return name.replace(/^[省市县区](?=..)/, '').slice(0, -1);
}
