import { SEQUENCE_MESSAGES } from '../../numbering/messages';
import { reportBreaks } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** The same number stands twice in one sequence; points to the other one. */
export const duplicate: PlanRule = {
  id: 'numbering/duplicate',
  scope: 'plan',
  reads: [],
  severity: 'error',
  fix: 'fix',
  summary: { zh: '同级序号重复。', en: 'The same number stands twice in its level.' },
  basis: 'GB/T 9704-2012 7.3.3',
  messages: {
    ...SEQUENCE_MESSAGES,
    found: {
      zh: '序号“{label}”重复，第{line}行已经用过，此处应为“{expected}”。',
      en: '“{label}” is used twice (see line {line}); “{expected}” is expected here.',
    },
  },
  check: (context) => reportBreaks(context, 'duplicate'),
};
