import type { Analyzer, OutlineNode, Plan, PlanText } from '../../server/src/core';

type Item = Plan['items'][number];

/**
 * What is read out of a plan, for people to check by eye: its title and number, then each item with who answers for it and by
 * when, and below that what it is held to: `indicator comparator figure /per @deadline`.
 */
export function readingOf(analyzer: Analyzer, text: PlanText): string {
  const plan = analyzer.parse(text);
  const head = [plan.title, plan.documentNumber, plan.issuer, plan.date].filter((part) => part !== null);
  return `${[head.join(' | '), ...plan.nodes.flatMap(linesOf)].join('\n')}\n`;
}

function linesOf(node: OutlineNode): string[] {
  const name = `${node.ordinal.label.trim()} ${node.title}`;
  if (node.kind === 'point') return [];
  if (node.kind !== 'item') return [`# ${name}`];
  const who = rolesOf(node);
  return [
    name,
    ...(who === '' ? [] : [`  ${who}`]),
    ...node.targets.map((placed) => `  - ${targetOf(placed)}`),
  ];
}

function rolesOf({ responsibility }: Item): string {
  if (responsibility === null) return '';
  const { lead, support, responsible, other } = responsibility;
  const roles = Object.entries({ 牵头: lead, 配合: support, 责任: responsible })
    .filter(([, names]) => names.length > 0)
    .map(([role, names]) => `${role} ${names.map(({ name }) => name).join('、')}`);
  return [...roles, ...[...other].map(([label, value]) => `${label} ${value}`)].join('；');
}

function targetOf({ at, target }: Item['targets'][number]): string {
  const { kind, comparator, value, low, high, unit, per, deadline } = target;
  const figure = low === null ? `${value ?? target.text}` : `${low}..${high}`;
  const parts = [at.written(target.indicator), comparator, figure + (unit ?? '')];
  if (per !== null) parts.push(`/${per}`);
  if (deadline !== null) parts.push(`@${at.written(deadline)}`);
  if (kind === 'delta') parts.push('（增减）');
  return parts.join(' ').trim();
}
