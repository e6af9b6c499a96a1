import { SEQUENCE_MESSAGES } from '../../numbering/messages';
import { reportBreaks } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** A number is missing in its level's sequence: one finding where it breaks, however many numbers follow. */
export const gap: PlanRule = {
  id: 'numbering/gap',
  scope: 'plan',
  reads: [],
  severity: 'error',
  fix: 'fix',
  summary: { zh: '同级序号中间缺号。', en: 'A number is missing in its level’s sequence.' },
  basis: 'GB/T 9704-2012 7.3.3',
  messages: {
    ...SEQUENCE_MESSAGES,
    found: { zh: '序号“{label}”之前缺少“{missing}”。', en: '“{missing}” is missing before “{label}”.' },
    wrong: {
      zh: '序号“{label}”与前后不连续，应为“{expected}”。',
      en: '“{label}” is out of sequence; “{expected}” is expected.',
    },
  },
  check: (context) => reportBreaks(context, 'gap'),
};
