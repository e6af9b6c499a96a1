import type { Span } from '../base/span';

/*
 * Web and mail addresses: text whose marks are its own, for every grammar and every rule. A `/` in one parts no offices,
 * a `2026年100%20` is no figure.
 */

/** Endings that make an address of two labels: `abc.top`. Others end words as well, or names of files. */
const ENDINGS =
  'cn|com|net|org|gov|edu|mil|int|info|biz|top|vip|xyz|wang|ltd|shop|site|club|store|online|tech|ren|asia|mobi|cc|tv|hk|mo|tw';
/** A label with a letter in it: 1.2版 and 3.5亿 have none. */
const LABEL = '(?=[\\d-]{0,62}[a-z])[a-z\\d-]{1,63}';
/**
 * `https://…`, `www.…`, and what ends like a domain: `12345.gov.cn/a`, `abc.top`, `m.abc.ink`. With three labels any word
 * ends one, if the label before it is more than a letter: U.S.A is none.
 */
const WEB = new RegExp(
  `(?:[a-z][a-z\\d+.-]{0,15}:\\/\\/|www\\.|(?<![\\w@.-])(?:(?:[a-z\\d-]{1,63}\\.){1,6}(?:cn|com|net|org)|(?:[a-z\\d-]{1,63}\\.){0,5}${LABEL}\\.(?:${ENDINGS})|(?:[a-z\\d-]{1,63}\\.){1,5}(?=[a-z\\d-]{2})${LABEL}\\.[a-z]{2,24})(?![\\w-]))[\\w\\-.~:/?#[\\]@!$&'()*+,;=%|]*`,
  'gi',
);
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g;
const NONE: readonly Span[] = [];

/** The addresses of a text, in order. */
export function addressSpans(text: string): readonly Span[] {
  const mail = text.includes('@');
  if (!mail && !mayHoldWeb(text)) return NONE;
  const found = [...text.matchAll(WEB)].map((match) => ({ start: match.index, end: endOf(match) }));
  if (!mail) return found;
  for (const { index, 0: address } of text.matchAll(MAIL)) {
    found.push({ start: index, end: index + address.length });
  }
  const spans: { start: number; end: number }[] = [];
  for (const span of found.sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}

function mayHoldWeb(text: string): boolean {
  for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
    const before = text.charCodeAt(at - 1);
    // A dot between letters or figures that a letter follows; 1.建设 and 3.2 have none.
    if (before < 0x7b && before > 0x2c && /[a-z]/i.test(text.charAt(at + 1))) return true;
  }
  return text.includes('://');
}

/** Where an address ends; the marks at its end belong to the sentence around. */
function endOf({ index, 0: found }: RegExpExecArray): number {
  let length = found.length;
  for (; length > 0; length--) {
    const last = found.charAt(length - 1);
    if (",;:!?.'".includes(last)) continue;
    const open = last === ')' ? '(' : last === ']' ? '[' : null;
    if (open === null || isBalanced(found.slice(0, length), open, last)) break;
  }
  return index + length;
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length >= text.split(close).length;
}

/** Stands for a character of an address. */
const FILL = '\ue000';
/** Where an address begins in a text that `asRemarks` made. */
export const isFill = (code: number): boolean => code === FILL.charCodeAt(0);

/** The text with characters that mean nothing in place of its addresses; equally long. */
export function withoutAddresses(text: string, addresses: readonly Span[]): string {
  return replaced(text, addresses, (length) => FILL.repeat(length));
}

/**
 * The text with a remark in brackets in place of each address, and of the separators before it: in a tag an address says
 * more of the name before it. Equally long.
 */
export function asRemarks(text: string, addresses: readonly Span[]): string {
  const wide = addresses.map(({ start, end }) => {
    let from = start;
    while (from > 0 && '、，, '.includes(text.charAt(from - 1))) from--;
    while (from < start && text.charAt(from) === ' ') from++;
    return { start: from, end };
  });
  return replaced(text, wide, (length) => `（${FILL.repeat(Math.max(0, length - 2))}）`);
}

function replaced(text: string, spans: readonly Span[], by: (length: number) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    result += text.slice(from, start) + by(end - start);
    from = end;
  }
  return result + text.slice(from);
}

/** What was found in a text without its addresses, every piece of it as it is written in `text`. */
export function restored<T>(found: T, text: string): T {
  if (typeof found !== 'object' || found === null) return found;
  if (Array.isArray(found)) return found.map((one) => restored(one, text)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(found)) copy[key] = restored(value, text);
  const { start, end } = copy;
  if (typeof copy.text === 'string' && typeof start === 'number' && typeof end === 'number') {
    copy.text = text.slice(start, end);
  }
  return copy as T;
}
