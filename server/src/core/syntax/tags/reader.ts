import { BodyBuilder, type TagBody } from './build';
import type { TagContext } from './context';
import { TagLexer } from './lexer';
import { parseParts } from './parser';

const lexer = new TagLexer();

/** Reads `text` from `start` to `end`, the inside of a tag, into roles with spans in `text`. */
export function readTag(text: string, start: number, end: number, context: TagContext): TagBody {
  const tokens = lexer.tokenize(text.slice(start, end), context);
  return new BodyBuilder(text, start, context).build(parseParts(tokens));
}
