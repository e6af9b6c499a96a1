import { BodyBuilder, type TagBody } from './build';
import type { TagContext } from './context';
import { TagLexer } from './lexer';
import { TagParser } from './parser';

/** Lexer and parser of tags; making them costs milliseconds, so that one of each serves every paragraph. */
export class TagReader {
  readonly #lexer: TagLexer;
  readonly #parser: TagParser;

  /** @param skipValidations leaves out chevrotain's checks of the grammar, which a test runs instead */
  constructor(skipValidations: boolean) {
    this.#lexer = new TagLexer();
    this.#parser = new TagParser(this.#lexer.types, skipValidations);
  }

  /** Reads `text` from `start` to `end`, the inside of a tag, into roles with spans in `text`. */
  read(text: string, start: number, end: number, context: TagContext): TagBody {
    const tokens = this.#lexer.tokenize(text.slice(start, end), context);
    const parts = this.#parser.parse(tokens);
    return new BodyBuilder(this.#lexer.types, text, start, context).build(parts);
  }
}

let shared: TagReader | null = null;

/** The reader that findTags uses, made when the first tag is met. */
export function sharedReader(): TagReader {
  shared ??= new TagReader(true);
  return shared;
}
