import { SEQUENCE_MESSAGES } from '../../numbering/messages';
import { reportBreaks } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** A level that runs on through the plan restarts once, or one that restarts everywhere runs on once. */
export const policy: PlanRule = {
  id: 'numbering/policy',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'fix',
  summary: {
    zh: '同级序号的编法前后不一：全文连续编号的在某处重新从头编，或者相反。',
    en: 'A level that runs on restarts once, or the reverse.',
  },
  basis: 'practice',
  messages: {
    ...SEQUENCE_MESSAGES,
    found: {
      zh: '本级序号的编法与全文其他各处不同，“{label}”应为“{expected}”。',
      en: 'This level is numbered otherwise elsewhere; “{label}” should be “{expected}”.',
    },
  },
  check: (context) => reportBreaks(context, 'policy'),
};
