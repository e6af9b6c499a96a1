import { addTo } from '../../base/lists';
import entries from '../../data/terms.json';

/** A wrong word or superseded term, with the right one. */
export interface Term {
  readonly wrong: string;
  readonly right: string;
  /** The first plan year in which it is wrong; null for ever. */
  readonly since: number | null;
  /** Characters before or after it that make another word of it: 预防犯罪 holds no 防犯. */
  readonly notAfter: string;
  readonly notBefore: string;
  readonly safe: boolean;
  readonly source: string;
}

interface Entry {
  readonly wrong: string;
  readonly right: string;
  /** Characters that stand for `#` in turn. */
  readonly fill?: string;
  readonly since?: number;
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly safe?: boolean;
  readonly note?: string;
  readonly source: string;
}

/** A term at its place. */
export interface FoundTerm {
  readonly start: number;
  readonly term: Term;
}

let byFirst: Map<number, Term[]> | undefined;
/** 1 for the codes that a term begins with: nearly every character of a plan is ruled out by one look. */
const begins = new Uint8Array(0x10000);

/** The built-in terms by the code of their first character, the longer ones first. */
function index(): Map<number, Term[]> {
  if (byFirst !== undefined) return byFirst;
  byFirst = new Map();
  for (const entry of entries as readonly Entry[]) {
    for (const fill of entry.fill ?? ['']) {
      const term: Term = {
        wrong: entry.wrong.replace('#', fill),
        right: entry.right.replace('#', fill),
        since: entry.since ?? null,
        notAfter: entry.notAfter ?? '',
        notBefore: entry.notBefore ?? '',
        safe: entry.safe ?? false,
        source: entry.source,
      };
      const code = term.wrong.charCodeAt(0);
      begins[code] = 1;
      addTo(byFirst, code, term);
    }
  }
  for (const terms of byFirst.values()) terms.sort((a, b) => b.wrong.length - a.wrong.length);
  return byFirst;
}

/** The built-in terms in `text` that are wrong in `year`. Where no year is known, only those that always are. */
export function findTerms(text: string, year: number | null): FoundTerm[] {
  const terms = index();
  const found: FoundTerm[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (begins[code] !== 1) continue;
    const term = terms.get(code)?.find((one) => isWrong(text, i, one, year));
    if (term === undefined) continue;
    found.push({ start: i, term });
    i += term.wrong.length - 1;
  }
  return found;
}

function isWrong(text: string, at: number, term: Term, year: number | null): boolean {
  if (!text.startsWith(term.wrong, at)) return false;
  if (term.since !== null && (year === null || year < term.since)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + term.wrong.length);
  return (
    (before === '' || !term.notAfter.includes(before)) && (after === '' || !term.notBefore.includes(after))
  );
}
