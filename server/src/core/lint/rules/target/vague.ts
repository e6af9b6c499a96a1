import type { Tag } from '../../../syntax/types';
import { TAGS } from '../../aspects';
import type { PlanRule } from '../../rule';

/** A work item without a figure and without a deadline. Off unless asked for: not all work can be counted. */
export const vague: PlanRule = {
  id: 'target/vague',
  scope: 'plan',
  reads: [TAGS, ({ syntax: { targets, text } }) => targets.length > 0 || DEADLINE.test(text)],
  severity: 'off',
  fix: 'none',
  summary: {
    zh: '任务没有数值指标，也没有完成时限。',
    en: 'A work item has no figure and no deadline.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '这一条没有数值指标和完成时限，建议写明做到什么程度、什么时候完成。',
      en: 'This item has no figure and no deadline. Say how far, and by when.',
    },
  },
  check({ plan, report }) {
    for (const item of plan.items) {
      if (item.targets.length > 0) continue;
      if (item.tags.some(({ tag }) => saysWhenOrHowFar(tag))) continue;
      if (item.paragraphs.some((at) => DEADLINE.test(at.text))) continue;
      const { start, end } = item.at.syntax.title;
      report({ at: item.at, span: { start, end }, message: 'found' });
    }
  },
};

function saysWhenOrHowFar({ roles, times }: Tag): boolean {
  return times.length > 0 || roles.some(({ kind }) => kind === 'deadline' || kind === 'target');
}

const DEADLINE =
  /年内|年底|年末|月底|月末|上半年|下半年|季度|[0-9一二三四五六七八九十]月|[0-9]{4}年[^，。；]{0,8}前|全年|每[年季月周]/;
