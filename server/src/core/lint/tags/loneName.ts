import { looksLikeOffice } from '../../syntax/tags/names';
import type { Aspect } from '../aspects';

const LAST_BRACKET =
  /[。！？；][ \u3000]*[（(【〔[]([^（()）【】〔〕]{2,12}(?:（[^（()）]{1,12}）)?)[）)】〕\]][。\s]*$/;
const LONGEST = 40;

/**
 * Whether a text ends in one name in brackets: （审计处）. Without a directory it is no tag, since it may be anything; but
 * it cannot be said that nobody is named.
 */
export function endsInName(text: string): boolean {
  const name = LAST_BRACKET.exec(text.slice(-LONGEST))?.[1];
  return name !== undefined && looksLikeOffice(name);
}

export const LONE_NAME: Aspect = ({ syntax: { text } }) => endsInName(text);
