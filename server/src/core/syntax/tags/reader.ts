import { BodyBuilder, type TagBody } from './build';
import type { TagContext } from './context';
import { TagLexer } from './lexer';
import { movedBody } from './movedBody';
import { parseParts } from './parser';

const lexer = new TagLexer();

/** The same people answer for many items, in the same words. */
const known = new WeakMap<TagContext, Map<string, TagBody>>();
const MOST_KEPT = 500;

/** Reads `text` from `start` to `end`, the inside of a tag, into roles with spans in `text`. */
export function readTag(text: string, start: number, end: number, context: TagContext): TagBody {
  const inside = text.slice(start, end);
  let bodies = known.get(context);
  if (bodies === undefined || bodies.size >= MOST_KEPT) {
    bodies = new Map();
    known.set(context, bodies);
  }
  let body = bodies.get(inside);
  if (body === undefined) {
    body = new BodyBuilder(inside, context).build(parseParts(lexer.tokenize(inside, context)));
    bodies.set(inside, body);
  }
  return movedBody(body, start);
}
