import type { Span } from '../../base/span';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import { type Amount, quantities } from './quantities';

const WIDE = /[０-９．％]/;
const WIDE_DIGIT_OR_SIGN = /[０-９％]/;

/**
 * Figures with full-width digits or signs, from the first digit to the % sign. They are target/digit-width's; full-width
 * characters anywhere else (５Ｇ, ２０２０年) are text/character-width's.
 */
export function wideFigures(syntax: ParagraphSyntax): Span[] {
  if (!WIDE_DIGIT_OR_SIGN.test(syntax.text)) return [];
  const found: Span[] = [];
  for (const { first, second } of quantities(syntax)) {
    const unit = second?.unit ?? first.unit;
    if (unit === null || DATE_UNITS.has(unit.text)) continue;
    for (const amount of second === null ? [first] : [first, second]) {
      const span = figureSpan(amount);
      if (WIDE.test(syntax.text.slice(span.start, span.end))) found.push(span);
    }
  }
  return found;
}

/** Dates are no figures that someone is held to. */
const DATE_UNITS = new Set(['年', '年度', '学年', '月', '月份', '日', '号', '时']);

function figureSpan({ number, scale, unit }: Amount): Span {
  const sign = unit !== null && scale === null && /^[%％‰]$/.test(unit.text) && unit.start === number.end;
  return { start: number.start, end: sign ? unit.end : number.end };
}
