import type { TextEdit } from '../../base/span';
import { isHalfWidth } from '../../lint/tags/slots';
import type { Plan } from '../../model/plan';
import type { Role, Separator, Tag } from '../../syntax/types';
import { placeAt } from '../placeAt';

/**
 * The full-width mark in place of the half-width one that was typed inside a tag, where the tag's form leaves no doubt
 * which one belongs there; a separator typed twice is taken back. Nothing else is touched.
 */
export function tagMark(plan: Plan, offset: number, typed: string): TextEdit[] {
  const place = placeAt(plan, offset - 1);
  const tag = place?.tag ?? null;
  if (place === null || tag === null) return [];
  const { at, offset: start } = place;
  if (at.text.charAt(start) !== typed) return [];
  const wanted = tag.form === 'verb' ? afterVerb(tag, start, typed) : markIn(tag, start, typed);
  if (wanted === null) return [];
  const doubled = wanted !== '：' && at.text.charAt(start - 1) === wanted;
  if (wanted === typed && !doubled) return [];
  return [{ span: at.toDocument({ start, end: start + 1 }), newText: doubled ? '' : wanted }];
}

/** Between the clauses of `甲牵头，乙配合`; what stands between names there may yet be either. */
function afterVerb(tag: Tag, start: number, typed: string): string | null {
  if (isHalfWidth(tag) || !tag.separators.some((one) => one.start === start && one.end === start + 1))
    return null;
  const before = tag.roles.findLast(({ end }) => end <= start);
  if (before?.label == null) return null;
  if (typed === ',') return '，';
  return typed === ';' ? '；' : null;
}

function markIn(tag: Tag, start: number, typed: string): string | null {
  // In 甲/乙、丙 nothing but names is parted.
  if (tag.form === 'shorthand' && !',、'.includes(typed)) return null;
  return typed === ':' ? colonAt(tag, start) : separatorAt(tag, start, typed);
}

/** A tag in half-width brackets keeps its half-width colons and semicolons; they are mended with the brackets. */
function colonAt(tag: Tag, start: number): string | null {
  if (isHalfWidth(tag)) return null;
  return tag.roles.some(({ kind, colon }) => kind !== 'unknown' && colon?.start === start) ? '：' : null;
}

function separatorAt(tag: Tag, start: number, typed: string): string | null {
  const isTyped = (one: Separator): boolean => one.start === start && one.end === start + 1;
  const role = tag.roles.find(({ separators }) => separators.some(isTyped));
  if (role === undefined && !tag.separators.some(isTyped)) return null;
  if (typed === '、' || typed === '；') return typed;
  if (typed === ';') return isHalfWidth(tag) ? null : '；';
  if (role === undefined) return isHalfWidth(tag) ? null : '；';
  return isBetweenNames(role, start) ? '、' : null;
}

/** True after a name. A comma beside a group (各相关处室，各区) may part a list within the list. */
function isBetweenNames({ mentions }: Role, start: number): boolean {
  const before = mentions.findLast(({ end }) => end <= start);
  const after = mentions.find((mention) => mention.start > start);
  return before !== undefined && !before.group && after?.group !== true;
}
