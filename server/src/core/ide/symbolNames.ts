import type { OutlineNode } from '../model/outlineNode';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';

/** Characters of a name; an item without a heading has its whole first sentence for a title. */
const MAX_NAME = 60;

/** What was worked out from a paragraph under one configuration. */
interface Known {
  readonly syntax: ParagraphSyntax;
  readonly name: string;
  /** By whether the first of those that answer leads. */
  leaders: Map<boolean, string> | null;
}

const known = new WeakMap<Paragraph, Known>();

function knownOf(node: OutlineNode): Known {
  const { paragraph, syntax } = node.at;
  let found = known.get(paragraph);
  if (found?.syntax !== syntax) {
    found = { syntax, name: shorten(`${node.ordinal.label}${node.title}`.trim()), leaders: null };
    known.set(paragraph, found);
  }
  return found;
}

/** The number and title of a node as outlines show it; never empty. */
export function symbolName(node: OutlineNode): string {
  return knownOf(node).name;
}

/** Who leads an item, a point or a heading with a tag of its own, else who answers for it; empty where nobody does. */
export function leadersOf(node: OutlineNode): string {
  // What other paragraphs say is not kept with this one.
  if (node.body.length > 0 || node.children.some(({ kind }) => kind === 'point')) return namedLeaders(node);
  const kept = knownOf(node);
  kept.leaders ??= new Map();
  let leaders = kept.leaders.get(node.leadFirst);
  if (leaders === undefined) {
    leaders = namedLeaders(node);
    kept.leaders.set(node.leadFirst, leaders);
  }
  return leaders;
}

function namedLeaders(node: OutlineNode): string {
  const { lead, responsible } = node.responsibility ?? { lead: [], responsible: [] };
  const leaders = lead.length > 0 ? lead : responsible;
  return shorten(leaders.map(({ name }) => name).join('、'));
}

function shorten(text: string): string {
  if (text.length <= MAX_NAME) return text;
  const characters = [...text];
  return characters.length <= MAX_NAME ? text : `${characters.slice(0, MAX_NAME).join('')}…`;
}
