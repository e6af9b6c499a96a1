import { BodyBuilder } from './build';
import type { TagContext } from './context';
import { TagInside } from './inside';
import { TagLexer } from './lexer';
import { parseParts } from './parser';

const lexer = new TagLexer();

const known = new WeakMap<TagContext, Map<string, TagInside>>();
const MOST_KEPT = 500;

/** Reads `text` from `start` to `end`, the inside of a tag. */
export function readInside(text: string, start: number, end: number, context: TagContext): TagInside {
  const words = text.slice(start, end);
  let insides = known.get(context);
  if (insides === undefined || insides.size >= MOST_KEPT) {
    insides = new Map();
    known.set(context, insides);
  }
  let inside = insides.get(words);
  if (inside === undefined) {
    inside = new TagInside(new BodyBuilder(words, context).build(parseParts(lexer.tokenize(words, context))));
    insides.set(words, inside);
  }
  return inside;
}
