import { parseNumber } from '../../../syntax/targets';
import { unitClasses } from '../../../syntax/targets/words';
import { BODY_ROLES, type ParagraphRule, type ReportedFix } from '../../rule';
import { type Range, ranges } from '../../targets/ranges';

/** Units of counts that no address or code uses: 3-2单元 and 5-1班 are no ranges. */
const COUNTED = new Set([
  '个',
  '家',
  '所',
  '名',
  '人',
  '张',
  '台',
  '套',
  '辆',
  '项',
  '场',
  '次',
  '人次',
  '场次',
  '例',
  '份',
  '万',
]);
const FALLS = /[由从自第]/;

/** A range whose first figure is the larger: 10-5个百分点. */
export const rangeOrder: ParagraphRule = {
  id: 'target/range-order',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'error',
  fix: 'fix',
  summary: {
    zh: '数值范围前大后小，或起止年份前后颠倒。',
    en: 'A range begins with the larger figure, or a period with its last year.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{range}”前大后小，应为“{wanted}”。',
      en: '“{range}” runs from large to small; write “{wanted}”.',
    },
    unsure: { zh: '“{range}”前大后小，请核对。', en: '“{range}” runs from large to small; check it.' },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ syntax, text, paragraph, report }) {
    for (const range of ranges(paragraph, syntax)) {
      if (!isReversed(range, text)) continue;
      const { first, second } = range;
      const written = (start: number, end: number): string => paragraph.reading.written.slice(start, end);
      const one = written(first.start, first.scale?.end ?? first.number.end);
      const other = written(second.start, second.scale?.end ?? second.number.end);
      const wanted =
        other +
        written(first.start + one.length, second.start) +
        one +
        written(second.start + other.length, range.end);
      const args = { range: written(range.start, range.end), wanted };
      const sure = (first.scale === null) === (second.scale === null);
      const fix: ReportedFix = {
        title: 'fix',
        args,
        safe: false,
        edits: [{ span: { start: range.start, end: range.end }, newText: wanted }],
      };
      report({
        span: { start: range.start, end: range.end },
        message: sure ? 'found' : 'unsure',
        args,
        fixes: sure ? [fix] : [],
      });
    }
  },
};

function isReversed({ years, first, second, low, high, start }: Range, text: string): boolean {
  if (low <= high || FALLS.test(text.charAt(start - 1))) return false;
  if (years) return second.unit !== null;
  const unit = second.unit?.text ?? '';
  const kind = unitClasses.get(unit);
  if (kind !== 'ratio' && kind !== 'money' && kind !== 'age' && !COUNTED.has(unit)) return false;
  // 5000-1万元 rises, although 5000 is more than 1.
  const value = (amount: typeof first): number =>
    parseNumber(amount.number.text + (amount.scale?.text ?? ''))?.value ?? Number.NaN;
  return value(first) > value(second);
}
