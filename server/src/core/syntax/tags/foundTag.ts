import type { Piece } from '../../base/span';
import type { Role, Separator, Tag, TagForm } from '../types';
import type { TagBody } from './build';
import type { TagInside, TagWords } from './inside';
import { movedBody } from './movedBody';

/** A tag at its place in a paragraph. Where its parts stand is worked out when someone asks for them. */
export class FoundTag implements Tag {
  #body: TagBody | undefined = undefined;
  #words: TagWords | undefined = undefined;

  constructor(
    readonly start: number,
    readonly end: number,
    readonly form: TagForm,
    readonly ownLine: boolean,
    readonly open: Piece | null,
    readonly close: Piece | null,
    readonly inside: TagInside,
    /** Where its inside starts. */
    readonly from: number,
  ) {}

  get roles(): readonly Role[] {
    return (this.#body ?? this.place()).roles;
  }

  get separators(): readonly Separator[] {
    return (this.#body ?? this.place()).separators;
  }

  get times(): readonly Piece[] {
    return (this.#body ?? this.place()).times;
  }

  private place(): TagBody {
    const { form, inside, from } = this;
    this.#body = movedBody(form === 'shorthand' ? inside.split : inside.body, from);
    return this.#body;
  }

  get words(): TagWords {
    this.#words ??= this.inside.between(this.open?.text ?? '', this.close?.text ?? '', this.form);
    return this.#words;
  }

  /** The same, on a line that holds nothing else. */
  alone(): FoundTag {
    const { start, end, form, open, close, inside, from } = this;
    return new FoundTag(start, end, form, true, open, close, inside, from);
  }
}

/** The same object for tags that are the same text and were read alike under the same settings; null where that is not known. */
export function wordsOf(tag: Tag): TagWords | null {
  return tag instanceof FoundTag ? tag.words : null;
}

/** The tag as nothing but data, all of it its own. */
export function plainTag({ start, end, form, ownLine, open, close, roles, separators, times }: Tag): Tag {
  return { start, end, form, ownLine, open, close, roles, separators, times };
}
