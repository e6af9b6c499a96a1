import { SEQUENCE_MESSAGES } from '../../numbering/messages';
import { reportBreaks } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** A number goes backwards in its sequence. */
export const order: PlanRule = {
  id: 'numbering/order',
  scope: 'plan',
  reads: [],
  severity: 'error',
  fix: 'fix',
  summary: { zh: '同级序号倒退。', en: 'A number goes backwards in its level.' },
  basis: 'GB/T 9704-2012 7.3.3',
  messages: {
    ...SEQUENCE_MESSAGES,
    found: {
      zh: '序号“{label}”出现在“{previous}”之后，顺序颠倒，应为“{expected}”。',
      en: '“{label}” comes after “{previous}”; “{expected}” is expected.',
    },
  },
  check: (context) => reportBreaks(context, 'order'),
};
