import { BODY_ROLES, type ParagraphRule } from '../../rule';
import { missingValues } from '../../targets/missingValues';

/** 达到以上, 达到%, 不少于家: the words of a target without the figure. */
export const valueMissing: ParagraphRule = {
  id: 'target/value-missing',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'error',
  fix: 'none',
  summary: {
    zh: '指标只有限定词或单位，没有数值。',
    en: 'A target has its words and no figure.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '“{words}”缺少数值，请补上。', en: 'The figure is missing in “{words}”.' },
  },
  check({ text, paragraph, report }) {
    for (const { start, end } of missingValues(text)) {
      report({
        span: { start, end },
        message: 'found',
        args: { words: paragraph.reading.written.slice(start, end) },
      });
    }
  },
};
