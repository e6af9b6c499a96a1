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
  readonly #wholes: TagWords[] = [];
  readonly #answers: (boolean | undefined)[] = [];

  constructor(readonly body: TagBody) {
    this.hasSlash = body.form === 'shorthand' && firstSlash(body) !== undefined;
  }

  /** The same with the roles that shorthand means. */
  get split(): TagBody {
    this.#split ??= splitShorthand(this.body);
    return this.#split;
  }

  /** The answer to a question about the words and the settings that they were read under; asked once. */
  answer(question: number, ask: () => boolean): boolean {
    let answer = this.#answers[question];
    if (answer === undefined) {
      answer = ask();
      this.#answers[question] = answer;
    }
    return answer;
  }

  /** The whole tag that it is the inside of. */
  between(open: string, close: string, form: TagForm): TagWords {
    for (const one of this.#wholes) {
      if (one.open === open && one.close === close && one.form === form) return one;
    }
    const whole = new TagWords(open, close, form);
    this.#wholes.push(whole);
    return whole;
  }
}

/** Stands for the words of a tag: one object for all tags that read alike and are the same text. */
export class TagWords {
  /** What was worked out from them, by who keeps it. */
  readonly known: unknown[] = [];

  constructor(
    readonly open: string,
    readonly close: string,
    readonly form: TagForm,
  ) {}
}
