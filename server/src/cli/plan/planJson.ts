import type { OutlineNode, PlacedMention, PlacedTarget, Plan, Responsibility } from '../../core';
import { type Range, rangeOf } from '../diagnostic';
import { type GroupCount, type OfficeCount, officeCounts } from './officeCounts';
import { type Statistics, statisticsOf } from './statistics';

/** A plan as `parse --format json` prints it; part of the public interface. */
export interface PlanJson {
  readonly version: 1;
  readonly title: string | null;
  readonly year: number | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly numbering: Plan['numbering'];
  readonly sections: readonly SectionJson[];
  /** Items that stand under no section. */
  readonly items: readonly ItemJson[];
  readonly offices: readonly OfficeCount[];
  readonly groups: readonly GroupCount[];
  readonly statistics: Statistics;
}

/** A section, or a sub-section inside one. Lines count from zero. */
export interface SectionJson {
  readonly ordinal: number;
  readonly label: string;
  readonly title: string;
  readonly line: number;
  readonly subsections: readonly SectionJson[];
  /** Those directly below it. */
  readonly items: readonly ItemJson[];
}

export interface ItemJson {
  readonly ordinal: number;
  readonly label: string;
  readonly title: string;
  readonly line: number;
  /** The last line that belongs to it. */
  readonly endLine: number;
  /** What follows the title, without the tags; each point on a line of its own. */
  readonly text: string;
  readonly responsibility: ResponsibilityJson | null;
  readonly targets: readonly TargetJson[];
}

export interface ResponsibilityJson {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly responsible: readonly string[];
  readonly other: Readonly<Record<string, string>>;
}

export interface TargetJson {
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly deadline: string | null;
  readonly text: string;
  readonly range: Range;
  readonly kind: string;
}

export function planJson(plan: Plan): PlanJson {
  return {
    version: 1,
    title: plan.title,
    year: plan.year,
    documentNumber: plan.documentNumber,
    issuer: plan.issuer,
    date: plan.date,
    numbering: plan.numbering,
    sections: plan.roots.filter((node) => node.kind === 'section').map((node) => sectionJson(node, plan)),
    items: plan.roots.filter((node) => node.kind === 'item').map((node) => itemJson(node, plan)),
    ...officeCounts(plan),
    statistics: statisticsOf(plan),
  };
}

function sectionJson(node: OutlineNode, plan: Plan): SectionJson {
  const { ordinal, children } = node;
  return {
    ordinal: ordinal.value,
    label: ordinal.label,
    title: node.title,
    line: node.at.line,
    subsections: children
      .filter((child) => child.kind === 'subsection')
      .map((child) => sectionJson(child, plan)),
    items: children.filter((child) => child.kind === 'item').map((child) => itemJson(child, plan)),
  };
}

function itemJson(node: OutlineNode, plan: Plan): ItemJson {
  const { responsibility } = node;
  return {
    ordinal: node.ordinal.value,
    label: node.ordinal.label,
    title: node.title,
    line: node.at.line,
    endLine: node.endLine,
    text: textOf(node),
    responsibility: responsibility === null ? null : responsibilityJson(responsibility),
    targets: node.targets.map((target) => targetJson(target, plan)),
  };
}

function textOf(node: OutlineNode): string {
  const lines = node.text === '' ? [] : [node.text];
  for (const child of node.children) if (child.kind === 'point') lines.push(...pointLines(child));
  return lines.join('\n');
}

function pointLines(node: OutlineNode): string[] {
  const own = node.at.written({ start: 0, end: node.at.syntax.body.end }).trim();
  const rest = node.body.filter(({ role }) => role === 'text').map((at) => at.written(at.syntax.body));
  return [own + rest.join(''), ...node.children.flatMap(pointLines)];
}

function responsibilityJson({ lead, support, responsible, other }: Responsibility): ResponsibilityJson {
  return {
    lead: namesOf(lead),
    support: namesOf(support),
    responsible: namesOf(responsible),
    other: Object.fromEntries(other),
  };
}

/** 等 alone names nobody. */
function namesOf(list: readonly PlacedMention[]): string[] {
  return list.map(({ name }) => name).filter((name) => name !== '等');
}

function targetJson({ at, target }: PlacedTarget, plan: Plan): TargetJson {
  const { indicator, comparator, value, low, high, unit, per, deadline, kind } = target;
  return {
    indicator: at.written(indicator),
    comparator,
    value,
    low,
    high,
    unit,
    per,
    deadline: deadline === null ? null : at.written(deadline),
    text: at.written(target),
    range: rangeOf(plan.source, at.toDocument(target)),
    kind,
  };
}
