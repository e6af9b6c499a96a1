import type { TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import { newLine } from './newLine';
import type { TypingSettings } from './settings';
import { tagMark } from './tagMark';

export { isBelowHeading } from './newLine';
export type { TypingSettings } from './settings';

/** The characters after which `onTypeFormatting` has something to say, a new line first. */
export const TYPED_CHARACTERS: readonly [string, ...string[]] = ['\n', ':', ';', ',', '；', '、'];

/**
 * What follows from typing the character that ends at `offset`; `plan` is the plan with that character, `others` are those
 * that are written like it, the nearest first.
 */
export function onTypeFormatting(
  plan: Plan,
  offset: number,
  typed: string,
  settings: TypingSettings,
  others: readonly Plan[] = [],
): TextEdit[] {
  if (typed === '\n') return newLine(plan, offset, settings, others);
  return settings.tagPunctuation ? tagMark(plan, offset, typed) : [];
}
