import type { Span } from '../base/span';
import type { NodeKind, OutlineNode } from '../model/outlineNode';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import { simplify } from '../syntax/reading';
import { symbolName } from './symbolNames';

/** A section, sub-section or item that was looked for. */
export interface FoundNode {
  readonly name: string;
  /** The name of what it stands under; empty at the top. */
  readonly container: string;
  readonly kind: NodeKind;
  /** Its number and title in the whole text. */
  readonly span: Span;
  /** True where all that was typed stands together. */
  readonly close: boolean;
}

/** What someone typed to find a part of a plan: its characters in their order, with others between them. */
export class SymbolQuery {
  readonly #wanted: string;

  constructor(query: string) {
    this.#wanted = comparable(query);
  }

  /** True where nothing was typed, which finds the headings. */
  get isEmpty(): boolean {
    return this.#wanted === '';
  }

  /** Whether `name` has the characters, together or apart; `name` as `comparable` gives it. */
  match(name: string): 'close' | 'apart' | null {
    if (name.includes(this.#wanted)) return 'close';
    let from = 0;
    for (const character of this.#wanted) {
      const found = name.indexOf(character, from);
      if (found < 0) return null;
      from = found + character.length;
    }
    return 'apart';
  }
}

/** Blanks, width and the case of letters are nothing that people look for; Traditional characters find Simplified ones. */
export function comparable(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
}

interface Names {
  readonly syntax: ParagraphSyntax;
  readonly name: string;
  readonly comparable: string;
}

const names = new WeakMap<Paragraph, Names>();

function namesOf(node: OutlineNode): Names {
  const { paragraph, syntax } = node.at;
  let known = names.get(paragraph);
  if (known?.syntax !== syntax) {
    const name = symbolName(node);
    known = { syntax, name, comparable: comparable(name) };
    names.set(paragraph, known);
  }
  return known;
}

/** The node as an answer to `query`; null where it is none. */
export function findNode(node: OutlineNode, query: SymbolQuery): FoundNode | null {
  const { at, kind, parent } = node;
  if (kind === 'point' || (query.isEmpty && kind === 'item')) return null;
  const { name, comparable } = namesOf(node);
  const match = query.match(comparable);
  if (match === null) return null;
  return {
    name,
    container: parent === null ? '' : namesOf(parent).name,
    kind,
    span: at.toDocument({ start: node.ordinal.start, end: at.syntax.title.end }),
    close: match === 'close',
  };
}
