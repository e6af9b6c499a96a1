import type { Piece } from '../../../base/span';
import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { type Quantity, quantities } from '../../targets/quantities';

const ABOUT = new Set(['左右', '上下', '上下浮动']);
/** Spans of time, before which 近 says that they are just past: 近3年. */
const TIMES = /^(?:年|个月|月|天|日|周|个小时|小时|分钟|个工作日|个季度|季度)/;

/** Two words for about: 约50个左右, 近100家左右, 约200余人. */
export const approximateDouble: ParagraphRule = {
  id: 'target/approximate-double',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '表示约数的词重复。',
    en: 'Two words say that one figure is approximate.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{figure}”里的“{one}”与“{other}”重复，写“{wanted}”即可。',
      en: '“{one}” and “{other}” in “{figure}” say the same; write “{wanted}”.',
    },
    fix: { zh: '改为“{wanted}”', en: 'Change to “{wanted}”' },
  },
  check({ text, paragraph, report }) {
    if (!/[约近概]/.test(text) || !/左右|上下|[多余]/.test(text)) return;
    for (const quantity of quantities(paragraph)) {
      const { approximate } = quantity;
      const other = approximate === null ? null : secondWord(quantity, approximate);
      if (approximate === null || other === null) continue;
      const written = (start: number, end: number): string => paragraph.reading.written.slice(start, end);
      // 左右 goes; before 余 and 多, which are part of the figure, 约 does.
      const behind = ABOUT.has(other.text);
      const start = approximate.start;
      const end = Math.max(quantity.end, other.end);
      const gone = behind ? other : { start, end: quantity.first.start };
      const args = {
        figure: written(start, end),
        one: written(approximate.start, approximate.end),
        other: written(other.start, other.end),
        wanted: written(start, gone.start) + written(gone.end, end),
      };
      report({
        span: { start, end },
        message: 'found',
        args,
        fixes: [
          {
            title: 'fix',
            args,
            safe: true,
            edits: [{ span: { start: gone.start, end: gone.end }, newText: '' }],
          },
        ],
      });
    }
  },
};

function secondWord({ first, second, after }: Quantity, approximate: Piece): Piece | null {
  if (/近$/.test(approximate.text) && TIMES.test((second?.unit ?? first.unit)?.text ?? '')) return null;
  const about = after.find((word) => ABOUT.has(word.text));
  if (about !== undefined) return about;
  const scale = (second ?? first).scale;
  if (scale === null || !approximate.text.includes('约')) return null;
  const at = scale.text.search(/[多余]/);
  if (at < 0) return null;
  return { start: scale.start + at, end: scale.start + at + 1, text: scale.text.charAt(at) };
}
