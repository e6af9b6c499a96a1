import type { Message } from '../../core';

/** What is shown between the lines of a plan and at its links. */
export const SEEING = {
  itemCount: { zh: '共 {count} 项', en: '{count} items' },
  itemsSoFar: { zh: '共 {count} 项，累计 {soFar} 项', en: '{count} items, {soFar} so far' },
  indicator: { zh: '指标：{indicator}', en: 'Indicator: {indicator}' },
  deadline: { zh: '时限：{deadline}', en: 'Due: {deadline}' },
  items: { zh: '{count} 项', en: '{count} items' },
  leading: { zh: '牵头处室 {count}', en: '{count} leading offices' },
  responsible: { zh: '责任处室 {count}', en: '{count} responsible offices' },
  targets: { zh: '指标 {count}', en: '{count} targets' },
  toAnnex: { zh: '转到附件', en: 'Go to the annex' },
  toFile: { zh: '打开“{name}”', en: 'Open “{name}”' },
  toPlan: { zh: '打开《{name}》', en: 'Open “{name}”' },
  toOffices: { zh: '打开处室名录', en: 'Open the office directory' },
  toLastYear: { zh: '打开上年文稿', en: 'Open last year’s plan' },
} as const satisfies Record<string, Message>;
