import type { Candidate } from './entry';

/*
 * How targets usually go on, by what is measured: a rate that should be high, one that should be low, and an amount. The
 * figure is never given: it is for the drafter to fill in. Words as in the plans of test/corpus and in
 * data/comparators.json.
 */

interface Phrases {
  readonly ending: RegExp;
  /** `□` stands for the figure. */
  readonly phrases: readonly string[];
}

const ALL: readonly Phrases[] = [
  {
    // Before the next, which their ends are part of.
    ending: /(?:死亡|发病|发生|患病|感染|事故|投诉|差错|流失|辍学|空置|失业|违规|逾期|近视|漏报|返贫)率$/,
    phrases: ['控制在□%以内', '控制在□‰以内', '下降□个百分点'],
  },
  {
    ending: /(?:率|占比|比例|比重|覆盖面|满意度)$/,
    phrases: ['达到□%以上', '保持在□%以上', '不低于□%', '提高□个百分点'],
  },
  {
    ending: /(?:平均住院日|办理时限|办理时间|审批时限|响应时间|等候时间)$/,
    phrases: ['缩短至□天', '控制在□天以内'],
  },
  {
    ending: /(?:收入|产值|总产值|增加值|投资额|总额|销售额|零售额|进出口额|产量|客流量|吞吐量)$/,
    phrases: ['增长□%以上', '达到□亿元以上', '突破□亿元'],
  },
];

/** The usual phrases after an indicator; none after what is none. */
export function usualPhrases(indicator: string): Candidate[] {
  // 效率 and 概率 are seldom measured, and 频率 has no percentage.
  if (/(?:效|概|频|汇|利|税|费|曲|圆周|心|功|斜|表)率$/.test(indicator)) return [];
  const found = ALL.find(({ ending }) => ending.test(indicator));
  return (found?.phrases ?? []).map((phrase) => {
    const gap = phrase.indexOf('□');
    return { kind: 'target', text: phrase.replace('□', ''), gaps: [gap], label: phrase.replace('□', '…') };
  });
}
