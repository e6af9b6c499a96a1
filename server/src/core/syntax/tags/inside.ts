import type { TagForm } from '../types';
import type { TagBody } from './build';
import { firstSlash, splitShorthand } from './shorthand';

/**
 * What stands in a tag, read by itself, with spans counted from its start. The same people answer for many items, in the
 * same words: these are one object for all of them, so that what follows from the words alone is worked out once.
 */
export class TagInside {
  /** True for 甲/乙, which no word says the roles of. */
  readonly hasSlash: boolean;
  #split: TagBody | undefined = undefined;
  #wholes: TagWords[] = [];

  constructor(readonly body: TagBody) {
    this.hasSlash = body.form === 'shorthand' && firstSlash(body) !== undefined;
  }

  /** The same with the roles that shorthand means. */
  get split(): TagBody {
    this.#split ??= splitShorthand(this.body);
    return this.#split;
  }

  /** The whole tag that it is the inside of. */
  between(open: string, close: string, form: TagForm): TagWords {
    for (const one of this.#wholes) {
      if (one.open === open && one.close === close && one.form === form) return one;
    }
    const whole = { open, close, form };
    this.#wholes.push(whole);
    return whole;
  }
}

/** Stands for the words of a tag: one object for all tags that read alike and are the same text. */
export interface TagWords {
  readonly open: string;
  readonly close: string;
  readonly form: TagForm;
}
