import { soundsOf } from '../base/sounds';
import type { Span } from '../base/span';
import type { NodeKind, OutlineNode } from '../model/outlineNode';
import type { Paragraph } from '../syntax/paragraph';
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

/** A name as it is compared with what someone types. */
export class Searchable {
  readonly text: string;
  #syllables: readonly (readonly string[])[] | undefined = undefined;

  constructor(readonly name: string) {
    this.text = comparable(name);
  }

  /** The sounds of each character; characters without a sound are left out. */
  get syllables(): readonly (readonly string[])[] {
    this.#syllables ??= [...this.text].map(soundsOf).filter((sounds) => sounds.length > 0);
    return this.#syllables;
  }
}

/** What someone typed to find a part of a plan: its characters in their order, or the sounds of neighbouring ones. */
export class SymbolQuery {
  readonly #wanted: string;
  readonly #sounds: string | null;

  constructor(query: string) {
    this.#wanted = comparable(query);
    // One letter would be an initial of nearly every name.
    this.#sounds = /^[a-z]{2,}$/.test(this.#wanted) ? this.#wanted : null;
  }

  /** True where nothing was typed, which finds the headings. */
  get isEmpty(): boolean {
    return this.#wanted === '';
  }

  /** Whether the name has the characters, together or with others between them. */
  match(name: Searchable): 'close' | 'apart' | null {
    const { text } = name;
    if (text.includes(this.#wanted)) return 'close';
    if (this.#sounds !== null) return soundsLike(name.syllables, this.#sounds) ? 'close' : null;
    let from = 0;
    for (const character of this.#wanted) {
      const found = text.indexOf(character, from);
      if (found < 0) return null;
      from = found + character.length;
    }
    return 'apart';
  }
}

/** True where neighbouring syllables are what is typed, each in full or by its first letter, the last one begun. */
function soundsLike(syllables: Searchable['syllables'], wanted: string): boolean {
  const first = wanted.charAt(0);
  return syllables.some(
    (sounds, at) => sounds.some((sound) => sound.startsWith(first)) && goesOn(syllables, at, wanted),
  );
}

function goesOn(syllables: Searchable['syllables'], at: number, rest: string): boolean {
  if (rest === '') return true;
  return (syllables[at] ?? []).some((sound) => {
    if (sound.charAt(0) !== rest.charAt(0)) return false;
    if (sound.startsWith(rest)) return true;
    if (rest.startsWith(sound) && goesOn(syllables, at + 1, rest.slice(sound.length))) return true;
    return goesOn(syllables, at + 1, rest.slice(1));
  });
}

/** Blanks, width and the case of letters are nothing that people look for; Traditional characters find Simplified ones. */
function comparable(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''));
}

const names = new WeakMap<Paragraph, Searchable>();

function searchable(node: OutlineNode): Searchable {
  const name = symbolName(node);
  let known = names.get(node.at.paragraph);
  if (known?.name !== name) {
    known = new Searchable(name);
    names.set(node.at.paragraph, known);
  }
  return known;
}

/** The node as an answer to `query`; null where it is none. */
export function findNode(node: OutlineNode, query: SymbolQuery): FoundNode | null {
  const { at, kind, parent } = node;
  if (kind === 'point' || (query.isEmpty && kind === 'item')) return null;
  const name = searchable(node);
  const match = query.match(name);
  if (match === null) return null;
  return {
    name: name.name,
    container: parent === null ? '' : symbolName(parent),
    kind,
    span: at.toDocument({ start: node.ordinal.start, end: at.syntax.title.end }),
    close: match === 'close',
  };
}
