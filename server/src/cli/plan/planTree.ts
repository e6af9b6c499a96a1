import { deadlinesIn, type OutlineNode, type Plan, type Responsibility } from '../../core';
import type { Messages } from '../messages';
import type { Style } from '../terminal/colors';
import { visible } from '../terminal/visible';
import { officeCounts } from './officeCounts';
import { statisticsOf } from './statistics';

/** A plan's outline for people: headings and items with who answers for them. */
export function planTree(plan: Plan, messages: Messages, style: Style): string {
  const { tree } = messages;
  const lines = [style.bold(visible(plan.title ?? tree.noTitle))];
  const facts = [plan.documentNumber, plan.issuer, plan.date].filter((fact) => fact !== null);
  if (facts.length > 0) lines.push(style.dim(visible(facts.join('  '))));
  const listed = plan.roots.filter(isListed);
  listed.forEach((node, index) => {
    branch(node, '', index === listed.length - 1, messages, style, lines);
  });
  const { sections, subsections, items, targets } = statisticsOf(plan);
  const offices = officeCounts(plan).offices.length;
  lines.push('', tree.statistics(sections, subsections, items, targets, offices));
  return `${lines.join('\n')}\n`;
}

function isListed(node: OutlineNode): boolean {
  return node.kind !== 'point';
}

function branch(
  node: OutlineNode,
  indent: string,
  last: boolean,
  messages: Messages,
  style: Style,
  lines: string[],
): void {
  const head = `${node.ordinal.label.trim()}${node.kind === 'item' ? ' ' : ''}${node.title}`;
  const notes = node.kind === 'item' ? notesOf(node, messages) : '';
  const joint = style.dim(`${indent}${last ? '└─ ' : '├─ '}`);
  lines.push(joint + visible(head) + (notes === '' ? '' : style.dim(`  ${visible(notes)}`)));
  const children = node.children.filter(isListed);
  children.forEach((child, index) => {
    const below = `${indent}${last ? '   ' : '│  '}`;
    branch(child, below, index === children.length - 1, messages, style, lines);
  });
}

function notesOf(node: OutlineNode, messages: Messages): string {
  const { responsibility, targets } = node;
  const notes = responsibility === null ? [] : rolesOf(responsibility, messages);
  const due = new Set(node.tags.flatMap(({ at, tag }) => deadlinesIn(tag).map((time) => at.written(time))));
  if (due.size > 0) notes.push(messages.tree.deadline + messages.separator + [...due].join('；'));
  if (targets.length > 0) notes.push(messages.tree.targets(targets.length));
  return notes.length === 0 ? '' : `[${notes.join(messages.listSeparator)}]`;
}

function rolesOf(responsibility: Responsibility, messages: Messages): string[] {
  const roles: string[] = [];
  for (const role of ['lead', 'support', 'responsible'] as const) {
    const names = responsibility[role].map(({ name }) => name);
    if (names.length > 0) roles.push(`${messages.tree.roles[role]}${messages.separator}${names.join('、')}`);
  }
  return roles;
}
