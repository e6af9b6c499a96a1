import type { TextEdit } from '../../base/span';
import type { Paragraph } from '../../syntax/paragraph';
import { countTraditional, simplify } from '../../syntax/reading';

/** What is Traditional in one paragraph; spans count in its own text. */
export interface TraditionalText {
  readonly count: number;
  /** Runs of Traditional characters, with single characters common to both scripts in between: 衛生, 發展. */
  readonly runs: readonly TextEdit[];
  /** One edit that converts all of them. */
  readonly whole: TextEdit;
}

/**
 * Characters that Simplified texts have as well (乾坤, 宫商角徵羽, 二噁英, 李昇, 哪吒 …). They count as Traditional only
 * in a text that is.
 */
const SHARED = '乾徵噁昇吒拚麴麽薹醣夥捱袷陞摺';

/** The Traditional characters of a paragraph; null where there are none. */
export function traditionalText({ reading, raw }: Paragraph): TraditionalText | null {
  return reading.traditional === 0 ? null : find(raw);
}

/** True for a run that has more than characters of both scripts in it. */
export function isDecided(raw: string, { span }: TextEdit): boolean {
  for (let i = span.start; i < span.end; i++) {
    const char = raw.charAt(i);
    if (!SHARED.includes(char) && countTraditional(char) > 0) return true;
  }
  return false;
}

function find(raw: string): TraditionalText | null {
  const converted = simplify(raw);
  const runs: TextEdit[] = [];
  let count = 0;
  let start = -1;
  let end = -1;
  const flush = (): void => {
    if (start >= 0) runs.push({ span: { start, end }, newText: converted.slice(start, end) });
  };
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) === converted.charCodeAt(i)) continue;
    count++;
    if (start < 0 || i - end > 1) {
      flush();
      start = i;
    }
    end = i + 1;
  }
  flush();
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { start: first.span.start, end: last.span.end };
  return { count, runs, whole: { span, newText: converted.slice(span.start, span.end) } };
}
