import { shorten } from '../base/shorten';
import type { Span } from '../base/span';
import type { OutlineNode } from '../model/outlineNode';

/** Characters of a name; an item without a heading has its whole first sentence for a title. */
const MAX_NAME = 60;

/** What outlines show of a numbered paragraph, kept with its syntax. */
interface Shown {
  readonly name: string;
  /** Its number and title, in the paragraph's own text. */
  readonly selection: Span;
  /** Who leads by its own tags, by whether the first of those that answer leads. */
  readonly leaders: Map<boolean, string>;
}

function shownOf(node: OutlineNode): Shown {
  const { ordinal, at } = node;
  const { paragraph, syntax } = at;
  if (syntax.outlineMemo === undefined) {
    const shown: Shown = {
      name: shorten(`${ordinal.label}${node.title}`.trim(), MAX_NAME),
      selection: paragraph.reading.toRaw({ start: ordinal.start, end: syntax.title.end }),
      leaders: new Map(),
    };
    syntax.outlineMemo = shown;
  }
  return syntax.outlineMemo as Shown;
}

/** The number and title of a node as outlines show it; never empty. */
export function symbolName(node: OutlineNode): string {
  return shownOf(node).name;
}

/** Where they stand in the whole text. */
export function symbolPlace(node: OutlineNode): Span {
  const { selection } = shownOf(node);
  const { start } = node.at;
  return { start: start + selection.start, end: start + selection.end };
}

/** Who leads an item, a point or a heading with a tag of its own, else who answers for it; empty where nobody does. */
export function leadersOf(node: OutlineNode): string {
  // What other paragraphs say is not kept with this one.
  if (node.body.length > 0 || node.children.some(({ kind }) => kind === 'point')) return namedLeaders(node);
  const { leaders } = shownOf(node);
  let names = leaders.get(node.leadFirst);
  if (names === undefined) {
    names = namedLeaders(node);
    leaders.set(node.leadFirst, names);
  }
  return names;
}

function namedLeaders(node: OutlineNode): string {
  const { lead, responsible } = node.responsibility ?? { lead: [], responsible: [] };
  const leaders = lead.length > 0 ? lead : responsible;
  return shorten(leaders.map(({ name }) => name).join('、'), MAX_NAME);
}
