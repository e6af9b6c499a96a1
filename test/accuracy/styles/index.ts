import { articles } from './articles';
import { blackBrackets } from './blackBrackets';
import { fullTags } from './fullTags';
import { halfWidth } from './halfWidth';
import { oneRoleTags } from './oneRoleTags';
import { ownLineTags } from './ownLineTags';
import type { Style } from './style';
import { untagged } from './untagged';
import { verbTags } from './verbTags';
import { wrapped } from './wrapped';

export const STYLES: readonly Style[] = [
  fullTags,
  oneRoleTags,
  verbTags,
  ownLineTags,
  untagged,
  wrapped,
  blackBrackets,
  articles,
  halfWidth,
];
