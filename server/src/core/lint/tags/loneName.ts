import { isGroup, looksLikeOffice } from '../../syntax/tags/names';
import { isTime } from '../../syntax/tags/remarks';
import type { Aspect } from '../aspects';

const LAST_BRACKET = /[。！？；][ \u3000]*[（(【〔[]([^。：【】〔〕]{2,60}?)[）)】〕\]]?[。\s]*$/;
const LONGEST = 70;

/**
 * Whether a text ends in names in brackets that are no tag: one alone (审计处), which may be anything where no directory has
 * it, or some that lack a bracket. It cannot be said that nobody is named.
 */
export function endsInName(text: string): boolean {
  const names = LAST_BRACKET.exec(text.slice(-LONGEST))?.[1]?.split(/[、，,；;/]/);
  return names?.every((name) => looksLikeOffice(name) || isGroup(name) || isTime(name)) === true;
}

export const LONE_NAME: Aspect = ({ syntax: { text } }) => endsInName(text);
