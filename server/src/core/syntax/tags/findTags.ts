import { isBlank, skipBlanks } from '../../base/characters';
import type { Tag } from '../types';
import { bracketTag } from './bracketTag';
import { endsSentence, isClose, isColon, isCommonHan, isMark, isOpen } from './characters';
import type { TagContext } from './context';
import type { FoundTag } from './foundTag';
import { bareTag, lineTag } from './lineTag';

const NONE: readonly Tag[] = [];

/**
 * The responsibility tags of one paragraph, in text order. `reading` is the paragraph as the grammars read it, and every
 * span counts from its start. Never throws, whatever the text.
 */
export function findTags(reading: string, context: TagContext): readonly Tag[] {
  const first = firstMark(reading);
  if (first < 0 && !mayBeLine(reading, context)) return NONE;
  const line = lineTag(reading, context);
  let tags: FoundTag[] | null = line === null ? null : [line];
  let floor = line?.end ?? 0;
  // How many brackets of the text around are open: what stands in them is closed by their own brackets.
  let depth = 0;
  for (let i = first < 0 ? reading.length : Math.max(first, floor); i < reading.length; i++) {
    const code = reading.charCodeAt(i);
    if (isCommonHan(code) || !isMark(code)) continue;
    let tag: FoundTag | null = null;
    if (isOpen(code)) {
      tag = bracketTag(reading, i, floor, context);
      if (tag === null) depth++;
    } else if (isClose(code)) {
      depth = Math.max(0, depth - 1);
    } else if (isColon(code) && depth === 0) {
      tag = bareTag(reading, i, floor, context);
    }
    if (tag !== null) {
      // A list that is pushed to has room for many at once, and most paragraphs have one tag.
      if (tags === null) tags = [tag];
      else tags.push(tag);
      floor = tag.end;
      i = Math.max(i, tag.end - 1);
    }
  }
  if (tags === null) return NONE;
  return standAlone(reading, tags) ? tags.map((tag) => tag.alone()) : tags;
}

/** Longer than any line that is a tag and has lost its colon. */
const LONGEST_LINE = 80;

/** `责任单位市财政局`: a short paragraph that may begin with a label, although no mark follows. */
function mayBeLine(text: string, { lexicon }: TagContext): boolean {
  return text.length <= LONGEST_LINE && lexicon.mayStart(text.charCodeAt(skipBlanks(text)));
}

/** The offset of the first bracket or colon, or -1: without one there is a tag only where its colon was forgotten. */
function firstMark(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isCommonHan(code) && isMark(code)) return i;
  }
  return -1;
}

/** True where the paragraph holds nothing but tags, blanks and stops. */
function standAlone(text: string, tags: readonly Tag[]): boolean {
  let at = 0;
  for (const { start, end } of tags) {
    if (!isEmpty(text, at, start)) return false;
    at = end;
  }
  return isEmpty(text, at, text.length);
}

function isEmpty(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && !endsSentence(code)) return false;
  }
  return true;
}
