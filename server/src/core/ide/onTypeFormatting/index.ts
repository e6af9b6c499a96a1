import type { TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import { newLine } from './newLine';
import type { TypingSettings } from './settings';
import { tagMark } from './tagMark';

export type { TypingSettings } from './settings';

/** The characters after which `onTypeFormatting` has something to say, a new line first. */
export const TYPED_CHARACTERS: readonly [string, ...string[]] = ['\n', ':', ';', ',', '；', '、'];

/** What follows from typing the character that ends at `offset`; `plan` is the plan with that character. */
export function onTypeFormatting(
  plan: Plan,
  offset: number,
  typed: string,
  settings: TypingSettings,
): TextEdit[] {
  if (typed === '\n') return newLine(plan, offset, settings);
  return settings.tagPunctuation ? tagMark(plan, offset, typed) : [];
}
