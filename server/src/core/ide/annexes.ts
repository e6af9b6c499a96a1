import { toNumber } from '../base/dates';
import { fromChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import { trimmed } from '../model/head';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';

/** An annex as the list below `附件：` names it; `name` counts in the reading. */
export interface ListedAnnex {
  readonly at: PlanParagraph;
  readonly number: number | null;
  readonly name: Span;
}

/** Where an annex begins: `附件1` at the head of a line. */
export interface BegunAnnex {
  readonly at: PlanParagraph;
  readonly number: number | null;
  readonly span: Span;
}

export interface Annexes {
  readonly listed: readonly ListedAnnex[];
  readonly begun: readonly BegunAnnex[];
}

const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
/** `附件：1. 甲` and `附件：甲`: the first line of the list. */
const LIST =
  /^[\s\u3000]*附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*(?:([0-9０-９]{1,2})[.．、,，][\s\u3000]*)?/;
const NEXT = /^[\s\u3000]*([0-9０-９]{1,2})[.．、,，][\s\u3000]*/;
const BEGIN = new RegExp(
  `^[\\s\\u3000]*(附[\\s\\u3000]*件[\\s\\u3000]*(${NUMBER})?)(?:[\\s\\u3000]*$|[\\s\\u3000：:]+[^。；]{0,60}$)`,
);
const MENTION = new RegExp(`附件[ \\u3000]?(${NUMBER})?`, 'g');
const LEADS_IN = /(?:详见|参见|见|按照|按|根据)[“《]?$/;

/** The annexes of a plan, as it lists them and as they follow it. */
export function annexesOf(plan: Plan): Annexes {
  const listed: ListedAnnex[] = [];
  const begun: BegunAnnex[] = [];
  let inList = false;
  for (const at of plan.paragraphs) {
    if (at.paragraph.kind !== 'text' || isBody(at)) {
      inList &&= at.role === 'blank' || at.role === 'comment';
      continue;
    }
    const { text } = at;
    const begin = text.includes('附') ? BEGIN.exec(text) : null;
    const first = LIST.exec(text);
    const item = first ?? (inList ? NEXT.exec(text) : null);
    if (item !== null) {
      const name = { start: item[0].length, end: trimmed(at).span.end };
      const number = item[1] === undefined ? null : toNumber(item[1]);
      if (name.end > name.start) listed.push({ at, number, name });
    } else if (begin !== null) {
      const start = text.indexOf('附');
      begun.push({ at, number: numberOf(begin[2]), span: { start, end: trimmed(at).span.end } });
    }
    inList = item !== null;
  }
  return { listed, begun };
}

/** An annex by its number, or the only one; null where there is none, or no telling which. */
export function findAnnex<T extends ListedAnnex | BegunAnnex>(
  list: readonly T[],
  number: number | null,
): T | null {
  const found = list.filter((one) => one.number === number);
  // Of two with one number, the first is a line of the list, the last the annex.
  if (found.length > 0) return found.at(-1) ?? null;
  // A single annex is not numbered where it stands, and may be where it is spoken of; or the other way round.
  return number === null || number === 1 ? (list.length === 1 ? (list[0] ?? null) : null) : null;
}

/** The places of a paragraph that speak of an annex. 附件 alone may be any document's, so it must be led in. */
export function mentionsOfAnnexes(
  at: PlanParagraph,
  { begun }: Annexes,
): { readonly span: Span; readonly number: number | null }[] {
  const { text } = at;
  if (!text.includes('附件')) return [];
  if (begun.some((one) => one.at === at)) return [];
  return [...text.matchAll(MENTION)]
    .filter((match) => match[1] !== undefined || LEADS_IN.test(text.slice(0, match.index)))
    .map((match) => ({
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      number: numberOf(match[1]),
    }));
}

function isBody({ role }: PlanParagraph): boolean {
  return role === 'section' || role === 'subsection' || role === 'item' || role === 'point';
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return fromChineseNumeral(written) ?? toNumber(written);
}
