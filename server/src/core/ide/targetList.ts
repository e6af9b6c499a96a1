import type { Span } from '../base/span';
import type { OutlineNode, PlacedTarget } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { TargetKind } from '../syntax/types';

/** A target as a list shows it. */
export interface ListedTarget {
  /** What is measured, as written; empty where the sentence does not say it. */
  readonly indicator: string;
  /** The figure in one form for all: `≥95%`, `5～10个百分点`; as written where there is none to compare: `全覆盖`. */
  readonly figure: string;
  /** As written: `年底前`; null where the sentence sets none. */
  readonly deadline: string | null;
  readonly kind: TargetKind;
  /** The phrase as written. */
  readonly text: string;
  readonly span: Span;
  /** The item or heading that it stands in; null before the first number. */
  readonly node: OutlineNode | null;
}

/** Every target of a plan, in the order of the text. */
export function targetList(plan: Plan): ListedTarget[] {
  const before = plan.paragraphs.filter((at) => at.role === 'preamble');
  return [
    ...before.flatMap((at) => at.syntax.targets.map((target) => listed({ at, target }, null))),
    ...plan.nodes
      // The targets of a point are listed with what the point belongs to.
      .filter((node) => node.kind !== 'point')
      .flatMap((node) => node.targets.map((placed) => listed(placed, node))),
  ];
}

function listed({ at, target }: PlacedTarget, node: OutlineNode | null): ListedTarget {
  const { action, indicator, deadline, kind } = target;
  const named = action === null || action.end > indicator.start ? '' : at.written(action);
  const measured = at.written(indicator);
  const text = at.written(target);
  return {
    indicator: measured.startsWith(named) ? measured : named + measured,
    figure: figureOf({ at, target }) ?? text,
    deadline: deadline === null ? null : at.written(deadline),
    kind,
    text,
    span: at.toDocument(target),
    node,
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  '=': '',
  '>=': '≥',
  '<=': '≤',
  '>': '＞',
  '<': '＜',
  '~': '约',
};

/** The figure in its one form; null where words say it better, as they do for 提高5个百分点 or 全覆盖. */
function figureOf({ target }: PlacedTarget): string | null {
  const { comparator, kind, value, low, high, unit } = target;
  if (kind === 'delta' || kind === 'fuzzy' || kind === 'full') return null;
  const shown = unit === '百分点' ? '个百分点' : (unit ?? '');
  if (comparator === 'range') {
    return low === null || high === null ? null : `${numberText(low)}～${numberText(high)}${shown}`;
  }
  const sign = SIGNS[comparator];
  if (sign === undefined || value === null) return null;
  return `${sign}${typeof value === 'number' ? numberText(value) : value}${shown}`;
}

/** 1000万 rather than 10000000, as people write it. */
function numberText(value: number): string {
  for (const [size, word] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    const short = value / size;
    if (Math.abs(short) >= 1 && Number(short.toFixed(2)) === short) {
      return `${short}${word}`;
    }
  }
  return String(value);
}
