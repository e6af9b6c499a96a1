const QUOTES = /[“”]/g;
/** Longer than any phrase that people put in quotation marks without a stop inside. */
const LONGEST_PHRASE = 20;
const STOPS = /[，。；：！？]|^、|、$/;

/**
 * The quotation marks of a text that face the wrong way: `”十四五“`, `“十四五“`. Empty where all is well, and where it
 * cannot be told which mark is wrong because one is missing.
 */
export function misdirectedQuotes(text: string): readonly number[] {
  if (!text.includes('“') && !text.includes('”')) return [];
  const marks = [...text.matchAll(QUOTES)].map((match) => match.index);
  if (marks.length % 2 === 1 || nests(text, marks)) return [];
  const wrong: number[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const open = marks[i] ?? 0;
    const close = marks[i + 1] ?? 0;
    const turned = [text.charAt(open) === '“' ? -1 : open, text.charAt(close) === '”' ? -1 : close].filter(
      (at) => at >= 0,
    );
    if (turned.length === 0) continue;
    const phrase = text.slice(open + 1, close);
    if (phrase.length === 0 || phrase.length > LONGEST_PHRASE || STOPS.test(phrase)) return [];
    wrong.push(...turned);
  }
  return wrong;
}

/** True where every mark has its partner, inside one another or side by side. */
function nests(text: string, marks: readonly number[]): boolean {
  let depth = 0;
  for (const at of marks) {
    depth += text.charAt(at) === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
