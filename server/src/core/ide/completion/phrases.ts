import type { Candidate } from './entry';

/*
 * How targets usually go on, by what is measured: a rate that should be high, one that should be low, and an amount. The
 * figure is never given: it is for the drafter to fill in. Words as in the plans of test/corpus and in
 * data/comparators.json.
 */

interface Measure {
  readonly ending: RegExp;
  /** `□` stands for the figure. */
  readonly phrases: readonly string[];
  /** What stands behind a figure that is to be reached, and behind one that is the difference. */
  readonly units: readonly string[];
  readonly steps: readonly string[];
  /** True where less is better. */
  readonly low: boolean;
}

const MEASURES: readonly Measure[] = [
  {
    // Before the next, which their ends are part of.
    ending:
      /(?:死亡|病死|发病|发生|患病|感染|事故|投诉|差错|流失|辍学|空置|失业|违规|违约|逾期|近视|漏报|漏检|返贫|复发|不良|成讼|改判|闲置|剖宫产)率$|(?:药|耗材)占比$/,
    phrases: ['控制在□%以内', '控制在□‰以内', '下降□个百分点'],
    units: ['%', '‰', '/10万'],
    steps: ['个百分点', '%'],
    low: true,
  },
  {
    ending: /(?:率|占比|比例|比重|覆盖面|满意度)$/,
    phrases: ['达到□%以上', '保持在□%以上', '不低于□%', '提高□个百分点'],
    units: ['%'],
    steps: ['个百分点', '%'],
    low: false,
  },
  {
    ending: /(?:平均住院日|办理时限|办理时间|审批时限|响应时间|等候时间)$/,
    phrases: ['缩短至□天', '控制在□天以内'],
    units: ['天', '个工作日'],
    steps: ['天', '%'],
    low: true,
  },
  {
    ending: /产量$/,
    phrases: ['达到□万吨以上', '稳定在□万吨以上', '增长□%以上'],
    units: ['万吨', '吨'],
    steps: ['%', '%以上', '万吨'],
    low: false,
  },
  {
    ending: /(?:客流量|人流量|接待量|诊疗量|服务量)$/,
    phrases: ['达到□万人次以上', '增长□%以上'],
    units: ['万人次', '人次'],
    steps: ['%', '%以上', '万人次'],
    low: false,
  },
  {
    ending: /(?:收入|产值|总产值|增加值|投资额|总额|销售额|零售额|进出口额)$/,
    phrases: ['增长□%以上', '达到□亿元以上', '突破□亿元'],
    units: ['亿元', '万元'],
    steps: ['%', '%以上', '亿元'],
    low: false,
  },
];

/** 效率 and 概率 are seldom measured, and 频率 has no percentage. */
const UNMEASURED = /(?:效|概|频|汇|利|税|费|曲|圆周|心|功|斜|表)率$/;

/** The usual phrases after an indicator; none after what is none. */
export function usualPhrases(indicator: string): Candidate[] {
  return (measureOf(indicator)?.phrases ?? []).map(phraseCandidate);
}

function measureOf(indicator: string): Measure | undefined {
  return UNMEASURED.test(indicator) ? undefined : MEASURES.find(({ ending }) => ending.test(indicator));
}

function phraseCandidate(phrase: string): Candidate {
  const gap = phrase.indexOf('□');
  return { kind: 'target', text: phrase.replace('□', ''), gaps: [gap], label: phrase.replace('□', '…') };
}

const RISE = '(?:提高|提升|上升|增加|增长|扩大|上涨)';
const FALL = '(?:下降|降低|减少|压减|压缩|缩短|缩减)';
/** What may stand between an indicator and its verb. */
const HEDGE = '(?:力争|争取|确保|努力|原则上|总体|全部|均|要|应|须|需|分别|稳步|持续)*';

/** - `reach`: 达到95%以上 · `bound`: 不低于95% · `within`: 控制在5%以内 · `step`: 提高5个百分点 */
type VerbKind = 'reach' | 'bound' | 'within' | 'step';

const VERBS: readonly (readonly [VerbKind, RegExp])[] = (
  [
    ['reach', `(?:${RISE}[到至]|达到?|(?:保持|稳定|维持|巩固)在)`],
    ['bound', `(?:不?(?:低于|少于|小于|高于|多于|大于|超过)|突破|${FALL}[到至]|降[到至])`],
    ['within', '(?:控制|压减|压降)在'],
    ['step', `(?:${RISE}|${FALL})`],
  ] as const
).map(([kind, verb]) => [kind, new RegExp(`^${HEDGE}${verb}$`)] as const);

/** Longer than any verb with what stands before it. */
export const LONGEST_VERB = 10;

/** What kind of verb stands between an indicator and its figure; null for another text. */
export function verbKind(text: string): VerbKind | null {
  return VERBS.find(([, verb]) => verb.test(text))?.[0] ?? null;
}

/** What usually follows an indicator and a verb of that kind: a figure to be filled in, with its unit. */
export function usualFigures(indicator: string, kind: VerbKind): Candidate[] {
  const measure = measureOf(indicator);
  if (measure === undefined) return [];
  const { units, steps, low } = measure;
  const bare = units.map((unit) => `□${unit}`);
  const within = bare.map((figure) => `${figure}以内`);
  const figures: Readonly<Record<VerbKind, readonly string[]>> = {
    reach: low ? [...within, ...bare] : bare.flatMap((figure) => [`${figure}以上`, figure]),
    bound: bare,
    within,
    step: steps.map((step) => `□${step}`),
  };
  return figures[kind].map(phraseCandidate);
}

/** The figure of a phrase of another plan, as it goes after a verb of that kind; null where it goes with another verb. */
export function figureOf(phrase: string, kind: VerbKind): string | null {
  const place = phrase.search(/[0-9０-９]/);
  if (place < 0) return null;
  const own = place === 0 ? null : verbKind(phrase.slice(0, place));
  if (place > 0 && own === null) return null;
  if ((own === 'step') !== (kind === 'step') || (own === 'within') !== (kind === 'within')) return null;
  const figure = phrase.slice(place);
  return kind === 'bound' ? figure.replace(/以上$/, '') : figure;
}
