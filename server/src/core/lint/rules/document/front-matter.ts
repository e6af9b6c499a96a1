import { frontMatterMessages } from '../../../model/frontMatter';
import type { PlanRule } from '../../rule';

/** What the reader of the front matter could not make sense of. */
export const frontMatter: PlanRule = {
  id: 'document/front-matter',
  scope: 'plan',
  reads: [],
  severity: 'error',
  fix: 'fix',
  summary: { zh: '文首“---”之间的设置有误。', en: 'The front matter is broken.' },
  basis: 'practice',
  messages: { ...frontMatterMessages, fix: { zh: '改正', en: 'Correct this' } },
  check(context) {
    const front = context.plan.frontMatter;
    if (front === null) return;
    for (const { span, key, args, fix } of front.value.problems) {
      const edits = fix === undefined ? [] : [{ ...fix, raw: true }];
      context.report({
        at: front.at,
        span,
        raw: true,
        message: key,
        args,
        fixes: edits.length === 0 ? [] : [{ title: 'fix', safe: false, edits }],
      });
    }
  },
};
