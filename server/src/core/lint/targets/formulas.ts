import type { Span } from '../../base/span';

/** Code of a formula, with what it stands for. */
export interface Formula extends Span {
  readonly wanted: string;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['geqslant', '≥'],
  ['geqq', '≥'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['leqslant', '≤'],
  ['leqq', '≤'],
  ['leq', '≤'],
  ['le', '≤'],
  ['approx', '≈'],
  ['sim', '～'],
  ['times', '×'],
  ['pm', '±'],
  ['gt', '>'],
  ['lt', '<'],
]);
const LONGEST = 48;
/** What a formula of a target is made of: figures, signs, and what stands between them. */
const FORMULA = /^(?:\\[a-z]{2,8}|\\[%‰]|[0-9.,%‰<>=+~～\-\s])+$/;
const DIGIT = /[0-9]/;
const BARE =
  /(?:\\(?:geqslant|geqq|geq|ge|leqslant|leqq|leq|le|approx)[ ]?(?=[0-9])|[0-9]{1,12}\\[%‰])|(?:[>＞][=＝]|[<＜][=＝])(?=[ ]?[0-9０-９])/g;

/** The formulas of a text that can be written in plain characters; one with a command that is not known is left alone. */
export function formulas(text: string): Formula[] {
  if (!/[$\\]|[>＞<＜][=＝]/.test(text)) return [];
  const found: Formula[] = [];
  let from = 0;
  for (let open = text.indexOf('$'); open >= 0; open = text.indexOf('$', from)) {
    const close = text.indexOf('$', open + 1);
    if (close < 0) break;
    from = close;
    const code = text.slice(open + 1, close);
    if (close - open > LONGEST || !DIGIT.test(code) || !code.includes('\\') || !FORMULA.test(code)) continue;
    const wanted = plain(code);
    if (wanted === null) continue;
    found.push({ start: open, end: close + 1, wanted });
    from = close + 1;
  }
  for (const match of text.matchAll(BARE)) {
    const start = match.index;
    const wanted = plain(match[0]);
    if (wanted === null || found.some((one) => start < one.end && one.start < start + match[0].length))
      continue;
    found.push({ start, end: start + match[0].length, wanted });
  }
  return found.sort((a, b) => a.start - b.start);
}

function plain(code: string): string | null {
  let known = true;
  const text = code
    .replace(/\\([%‰])/g, '$1')
    .replace(/\\([a-z]+)/g, (_, name: string) => {
      const sign = SIGNS.get(name);
      known &&= sign !== undefined;
      return sign ?? '';
    })
    .replace(/[>＞][=＝]/g, '≥')
    .replace(/[<＜][=＝]/g, '≤')
    .replace(/\s+/g, '');
  return known ? text : null;
}
