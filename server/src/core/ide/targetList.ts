import type { Span } from '../base/span';
import { deadlineOf } from '../model/deadlines';
import type { OutlineNode, PlacedTarget } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { ParagraphRole } from '../model/planParagraph';
import type { TargetKind } from '../syntax/types';
import { measuredBy } from './measured';
import { targetForm } from './targetForm';

/** A target as a list shows it. */
export interface ListedTarget {
  /** What is measured, as written; empty where the sentence does not say it. */
  readonly indicator: string;
  /** The figure in one form for all: `≥95%`, `2–3家`; as written where there is none to compare: `全覆盖`. */
  readonly figure: string;
  /** As written: `年底前`; where the sentence sets none, that of its tag; null where that sets none either. */
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

const WITHOUT_TARGETS: ReadonlySet<ParagraphRole> = new Set([
  'blank',
  'comment',
  'frontMatter',
  'head',
  'title',
  'foot',
]);

/** How many targets a plan has; without the work of listing them. */
export function countTargets({ paragraphs }: Plan): number {
  let count = 0;
  for (const at of paragraphs) if (!WITHOUT_TARGETS.has(at.role)) count += at.syntax.targets.length;
  return count;
}

function listed({ at, target }: PlacedTarget, node: OutlineNode | null): ListedTarget {
  const text = at.written(target);
  return {
    indicator: measuredBy({ at, target }),
    figure: figureOf({ at, target }),
    deadline: deadlineOf({ at, target }, node),
    kind: target.kind,
    text,
    span: at.toDocument(target),
    node,
  };
}

/** In words where there is no figure to compare, or where they say it better: 全覆盖, 十多项. */
function figureOf({ at, target }: PlacedTarget): string {
  const form = target.kind === 'fuzzy' || target.comparator === 'full' ? null : targetForm(target);
  // That a thing is what it is goes without saying in a list.
  return form?.replace(/^=/, '') ?? at.written(target);
}
