import { clauseStart } from '../../../syntax/targets/context';
import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { digitsValue, type Quantity, quantities } from '../../targets/quantities';
import { isShare } from '../../targets/shares';

/** A cheap test: three digits or a minus before a percent sign. */
const BEYOND = /(?:[1-9１-９][0-9０-９]{2}|[-－−][0-9０-９.．]{1,8})[0-9０-９.．]{0,8}[%％]/;
const CHANGE =
  /(?:增长|增加|提高|提升|上升|下降|降低|减少|增幅|增速|涨幅|降幅|翻番|超出|超额)[^到至，、]{0,4}$/;
const LEADS =
  /(?:要求|争取|力争|确保|实现|保持|稳定|提高|提升|上升|增长|扩大|要|应|须|均|都|各|分别|总体|全部)+$/;
const LONGEST = 32;

/** A share of a whole that is more than all of it, or less than nothing. */
export const percentBound: ParagraphRule = {
  id: 'target/percent-bound',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '比率、占比、覆盖面超过100%，或是负数。',
    en: 'A rate, share or coverage is over 100%, or negative.',
  },
  basis: 'practice',
  messages: {
    over: {
      zh: '“{indicator}”不会超过100%，请核对“{figure}”。',
      en: '“{indicator}” cannot be over 100%; check “{figure}”.',
    },
    negative: {
      zh: '“{indicator}”不会是负数，请核对“{figure}”。',
      en: '“{indicator}” cannot be negative; check “{figure}”.',
    },
  },
  check({ text, paragraph, report }) {
    if (!BEYOND.test(text)) return;
    for (const quantity of quantities(paragraph)) {
      const { first, second } = quantity;
      const { unit, scale } = second ?? first;
      if (unit === null || scale !== null || !/[%％]$/.test(unit.text)) continue;
      const value = digitsValue((second ?? first).number);
      const negative = isNegative(text, first.start);
      if (value <= 100 && !negative) continue;
      const indicator = indicatorOf(text, quantity, negative);
      if (indicator === null || !isShare(indicator)) continue;
      const start = negative ? first.start - 1 : first.start;
      const end = (second ?? first).end;
      report({
        span: { start, end },
        message: negative ? 'negative' : 'over',
        args: { indicator, figure: paragraph.reading.written.slice(start, end) },
      });
    }
  },
};

/** A minus, and no mark of a range or code: the character before it is Han. */
function isNegative(text: string, at: number): boolean {
  return /[-－−]/.test(text.charAt(at - 1)) && /[\u4e00-\u9fff]/.test(text.charAt(at - 2));
}

/** What the figure is said of, back to the clause's start; null where it is said to have changed by the figure. */
function indicatorOf(
  text: string,
  { first, before, approximate }: Quantity,
  negative: boolean,
): string | null {
  const at = negative
    ? first.start - 1
    : Math.min(first.start, before?.start ?? first.start, approximate?.start ?? first.start);
  const from = Math.max(clauseStart(text, at), at - LONGEST);
  const head = text.slice(from, at).trimEnd();
  if (before === null && CHANGE.test(head)) return null;
  return head
    .replace(LEADS, '')
    .replace(/(?:达到?|为|至|到|在|不低于|不少于)$/, '')
    .replace(LEADS, '');
}
