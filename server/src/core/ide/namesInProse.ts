import type { Plan } from '../model/plan';

/** Two characters are part of many a word: 疾控 of 疾控体系. */
const SHORTEST = 3;
/** What may stand before and behind a name: marks, and words that say what it does. 应急处 is no name in 应急处置. */
const BEFORE = /(?:^|[^\p{Script=Han}]|[由请向对与和及经报送交])$/u;
const BEHIND = /^(?:$|[^\p{Script=Han}]|[和与及等的]|牵头|负责|会同|配合|协助|组织|汇总|承担)/u;

/** The places of a plan that name an office outside of its tags, in the whole text. Nobody is made responsible there. */
export function namesInProse({ paragraphs }: Plan, name: string): number[] {
  if (name.length < SHORTEST) return [];
  const places: number[] = [];
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    const { written } = at.paragraph.reading;
    for (let from = written.indexOf(name); from >= 0; from = written.indexOf(name, from + name.length)) {
      const end = from + name.length;
      if (at.syntax.tags.some((tag) => tag.start <= from && from < tag.end)) continue;
      const before = written.slice(Math.max(0, from - 1), from);
      if (!BEFORE.test(before) || !BEHIND.test(written.slice(end, end + 2))) continue;
      places.push(at.toDocument({ start: from, end }).start);
    }
  }
  return places;
}
