import { addTo } from '../../../base/lists';
import type { OutlineNode } from '../../../model/outlineNode';
import type { PlanParagraph } from '../../../model/planParagraph';
import { HEADING, type NumberedParagraph } from '../../aspects';
import type { PlanContext, PlanRule } from '../../rule';
import { contradict, type Statement, statements } from '../../targets/statements';

interface Entry {
  readonly at: PlanParagraph;
  readonly statement: Statement;
  /** Places that the headings above it name. */
  readonly place: string;
}

const PLACE = /(?:[区县市镇乡]|街道|片区|园区)$/;

/** One indicator with two figures in one plan. */
export const inconsistent: PlanRule = {
  id: 'target/inconsistent',
  scope: 'plan',
  reads: [HEADING, said],
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
  check({ plan, report }) {
    const entries = new Map<string, Entry[]>();
    for (const node of plan.nodes) {
      collect(entries, node, node.at, plan.year);
      for (const at of node.body) if (at.role === 'text') collect(entries, node, at, plan.year);
    }
    for (const same of entries.values()) if (same.length > 1) compare(same, report);
  },
};

function said({ paragraph }: NumberedParagraph): string {
  const found = statements(paragraph);
  return found.length === 0 ? '' : JSON.stringify(found.map(({ start, end, ...what }) => what));
}

function collect(
  entries: Map<string, Entry[]>,
  node: OutlineNode,
  at: PlanParagraph,
  year: number | null,
): void {
  for (const statement of statements(at.paragraph)) {
    if (statement.year !== null && statement.year !== year) continue;
    addTo(entries, statement.name, { at, statement, place: placeOf(node) });
  }
}

function compare(same: readonly Entry[], report: PlanContext['report']): void {
  // All are compared with the first and the one before: a figure that differs from many is reported once.
  const [first] = same;
  for (const [index, entry] of same.entries()) {
    const other = [first, same[index - 1]].find(
      (one) =>
        one !== undefined &&
        one.at !== entry.at &&
        one.place === entry.place &&
        contradict(one.statement, entry.statement),
    );
    if (other === undefined) continue;
    const { start, end } = entry.statement;
    const args = {
      indicator: entry.statement.name,
      figure: entry.at.written(entry.statement),
      other: other.at.written(other.statement),
    };
    report({
      at: entry.at,
      span: { start, end },
      message: 'found',
      args,
      related: [
        {
          at: other.at,
          span: { start: other.statement.start, end: other.statement.end },
          message: 'other',
          args,
        },
      ],
    });
  }
}

/** The headings that name a place: figures under 海陵区 and 姜堰区 are not of one thing. */
function placeOf(node: OutlineNode): string {
  let place = '';
  for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
    if (at.kind !== 'item' && at.kind !== 'point' && PLACE.test(at.title)) place = `${at.title}/${place}`;
  }
  return place;
}
