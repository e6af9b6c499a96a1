import type { OutlineNode } from '../../../model/outlineNode';
import type { PlanParagraph } from '../../../model/planParagraph';
import type { Target } from '../../../syntax/types';
import type { PlanContext, PlanRule } from '../../rule';
import { contradict, type IndicatorKey, indicatorKey, sameIndicator } from '../../targets/indicators';

interface Entry {
  readonly at: PlanParagraph;
  readonly target: Target;
  readonly key: IndicatorKey;
  /** Places that the headings above it name. */
  readonly place: string;
}

/** Sentences that tell what was, where it stood, or how a whole is divided. */
const OTHER =
  /去年|上年|往年|上年度|目前|已达|已经|已完成|同比|环比|其中|分别|原来|截至|截止|较[^，。]{0,12}(?:提高|增长|下降)|比[^，。]{0,12}(?:提高|增长|下降)|农村|城镇|城区|市区|市本级|区级|县级|镇级|试点|第[一二三四]季度|上半年|下半年|[省国]家?(?:要求|目标|标准|下达)/;
const PLACE = /(?:[区县市镇乡]|街道|片区|园区)$/;

/** One indicator with two figures in one plan. */
export const inconsistent: PlanRule = {
  id: 'target/inconsistent',
  scope: 'plan',
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '同一指标在文中出现两个不同的数值。',
    en: 'One indicator has two figures in one plan.',
  },
  basis: '《党政机关公文处理工作条例》第二十条',
  messages: {
    found: {
      zh: '“{indicator}”这里是“{figure}”，前面是“{other}”，请核对。',
      en: '“{indicator}” is “{figure}” here and “{other}” before; check which is right.',
    },
    other: { zh: '这里是“{other}”。', en: 'It is “{other}” here.' },
  },
  reads: ({ reading }) => {
    let flags = '';
    for (const sentence of reading.text.split('。')) flags += OTHER.test(sentence) ? '1' : '0';
    return flags;
  },
  check({ plan, report }) {
    const entries = new Map<string, Entry[]>();
    for (const node of plan.nodes) {
      const place = placeOf(node);
      for (const at of [node.at, ...node.body]) {
        for (const target of at.syntax.targets) add(entries, at, target, place, plan.year);
      }
    }
    for (const same of entries.values()) if (same.length > 1) compare(same, report);
  },
};

function add(
  entries: Map<string, Entry[]>,
  at: PlanParagraph,
  target: Target,
  place: string,
  year: number | null,
): void {
  if (target.kind !== 'number' || typeof target.value !== 'number' || target.unit === null) return;
  const named = /(\d{4})年/.exec(target.deadline?.text ?? '');
  if (named !== null && Number(named[1]) !== year) return;
  const key = indicatorKey(target);
  if (key === null) return;
  const list = entries.get(key.name);
  if (list === undefined) entries.set(key.name, [{ at, target, key, place }]);
  else list.push({ at, target, key, place });
}

function compare(same: readonly Entry[], report: PlanContext['report']): void {
  for (let i = 1; i < same.length; i++) {
    const entry = same[i] as Entry;
    const other = same.find(
      (one, index) =>
        index < i &&
        one.at !== entry.at &&
        one.place === entry.place &&
        sameIndicator(one.key, entry.key) &&
        contradict(one.target, entry.target),
    );
    if (other === undefined || speaksOfOther(other) || speaksOfOther(entry)) continue;
    const args = {
      indicator: entry.key.name,
      figure: entry.at.written(entry.target),
      other: other.at.written(other.target),
    };
    report({
      at: entry.at,
      span: { start: entry.target.start, end: entry.target.end },
      message: 'found',
      args,
      related: [
        { at: other.at, span: { start: other.target.start, end: other.target.end }, message: 'other', args },
      ],
    });
  }
}

/** Looked at only once two figures differ, which is rare. */
function speaksOfOther({ at, target }: Entry): boolean {
  const { text } = at;
  const start = text.lastIndexOf('。', target.start) + 1;
  const end = text.indexOf('。', target.end);
  return OTHER.test(text.slice(start, end < 0 ? text.length : end));
}

/** The headings that name a place: figures under 海陵区 and 姜堰区 are not of one thing. */
function placeOf(node: OutlineNode): string {
  let place = '';
  for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
    if (PLACE.test(at.title)) place = `${at.title}/${place}`;
  }
  return place;
}
