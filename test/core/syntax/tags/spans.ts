import { isBlank } from '../../../../server/src/core/base/characters';
import type { Piece, Span } from '../../../../server/src/core/base/span';
import { wholeEnd } from '../../../../server/src/core/syntax/tags';
import type { Tag } from '../../../../server/src/core/syntax/types';

/** What is wrong with the spans of the tags: outside the text or their tag, out of order, or with another text. */
export function spanFaults(text: string, tags: readonly Tag[]): string[] {
  const faults: string[] = [];
  const inside = (name: string, span: Span | null, start: number, end: number): void => {
    if (span === null) return;
    if (!(span.start >= start && span.start <= span.end && span.end <= end))
      faults.push(`${name} ${span.start}–${span.end}`);
  };
  const same = (name: string, one: Piece | null): void => {
    if (one !== null && text.slice(one.start, one.end) !== one.text)
      faults.push(`${name} is not ${one.text}`);
  };
  let floor = 0;
  for (const tag of tags) {
    inside('tag', tag, floor, text.length);
    floor = tag.end;
    if (tag.end <= tag.start) faults.push('an empty tag');
    let last = tag.start;
    for (const one of [tag.open, tag.close, ...tag.separators]) {
      inside('bracket or separator', one, tag.start, tag.end);
      same('bracket or separator', one);
    }
    for (const time of tag.times) {
      inside('time', time, tag.start, tag.end);
      same('time', time);
      if (hasBlankEnds(time.text)) faults.push(`time “${time.text}”`);
    }
    for (const role of tag.roles) {
      inside('role', role, last, tag.end);
      last = role.end;
      let before = role.start;
      for (const mention of role.mentions) {
        inside('mention', mention, before, role.end);
        before = wholeEnd(mention);
        same('mention', mention);
        inside('mark', mention.mark, mention.end, role.end);
        same('mark', mention.mark);
        if (mention.text === '' || hasBlankEnds(mention.text)) faults.push(`mention “${mention.text}”`);
        inside('etc', mention.etc, role.start, role.end);
      }
      for (const one of [role.label, role.colon, role.value]) {
        inside('label, colon or value', one, role.start, role.end);
        same('label, colon or value', one);
      }
      for (const one of role.separators) {
        inside('name separator', one, tag.start, tag.end);
        same('name separator', one);
      }
    }
  }
  return faults;
}

function hasBlankEnds(text: string): boolean {
  return isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1));
}
