import { trimmedEnd } from '../base/characters';
import type { Span } from '../base/span';
import { addressSpans, asRemarks, restored, withoutAddresses } from './addresses';
import { type BracketMatch, matchBrackets } from './brackets';
import { type Enumeration, findEnumerations } from './enumeration';
import type { Ordinal } from './ordinal';
import { findReferences, type Reference } from './references';
import type { SyntaxSettings } from './settings';
import { findTags, plainTag } from './tags';
import { findTargets } from './targets';
import type { Tag, Target } from './types';

/** How many there have been. */
let made = 0;

/** What the grammars find in one paragraph, each part when it is first asked for. Spans count from the reading's start. */
export class ParagraphSyntax {
  /** Its own, for what is known of others beside it: to hold on to those would keep every version of a plan. */
  readonly id = ++made;
  /** How it compares with the paragraph that it was before an edit; see refactor/tags/saySame.ts. */
  comparedMemo: object | undefined = undefined;
  /** Whose names stand in the tags, with the directory that says so; see ide/officeNames.ts. */
  namesMemo: { readonly directory: object; readonly names: unknown } | undefined = undefined;
  /** What plan rules look at in the tags; see lint/tags/tagFacts.ts. */
  tagFacts: object | undefined = undefined;
  /** What outlines show of it; see ide/symbolNames.ts. */
  outlineMemo: object | undefined = undefined;
  #tags: readonly Tag[] | undefined = undefined;
  #targets: readonly Target[] | undefined = undefined;
  #brackets: BracketMatch | undefined = undefined;
  #enumerations: readonly Enumeration[] | undefined = undefined;
  #references: readonly Reference[] | undefined = undefined;
  #title: Span | undefined = undefined;
  #addresses: readonly Span[] | undefined = undefined;
  #plain: string | undefined = undefined;

  constructor(
    readonly text: string,
    readonly ordinal: Ordinal | null,
    readonly settings: SyntaxSettings,
  ) {}

  /** Web and mail addresses, in which nothing else is found. */
  get addresses(): readonly Span[] {
    if (this.#addresses === undefined) {
      const floor = this.ordinal?.end ?? 0;
      const found = addressSpans(this.text);
      this.#addresses = found.map(({ start, end }) => ({ start: Math.max(start, floor), end }));
    }
    return this.#addresses;
  }

  get tags(): readonly Tag[] {
    if (this.#tags === undefined) {
      const { text, addresses, settings } = this;
      this.#tags =
        addresses.length === 0
          ? findTags(text, settings)
          : restored(findTags(asRemarks(text, addresses), settings).map(plainTag), text);
    }
    return this.#tags;
  }

  /** Targets outside the tags: a deadline in a tag is the tag's. */
  get targets(): readonly Target[] {
    if (this.#targets === undefined) {
      const tags = this.tags;
      const found = this.#findTargets();
      this.#targets = tags.length === 0 ? found : outside(found, tags);
    }
    return this.#targets;
  }

  get brackets(): BracketMatch {
    this.#brackets ??= matchBrackets(this.#withoutAddresses);
    return this.#brackets;
  }

  get enumerations(): readonly Enumeration[] {
    this.#enumerations ??= findEnumerations(this.#withoutAddresses);
    return this.#enumerations;
  }

  get references(): readonly Reference[] {
    this.#references ??= findReferences(this.#withoutAddresses);
    return this.#references;
  }

  /**
   * The first sentence after the ordinal, without its `。`: a section's title, or an item's run-in heading. A `。` inside
   * brackets or quotes does not end it, and neither does a tag belong to it.
   */
  get title(): Span {
    this.#title ??= this.#findTitle();
    return this.#title;
  }

  /** What follows the title, up to the first tag at the paragraph's end. */
  get body(): Span {
    const title = this.title;
    const start = Math.min(
      title.end + ('。.'.includes(this.text.charAt(title.end) || '-') ? 1 : 0),
      this.text.length,
    );
    const last = this.tags.at(-1);
    const end =
      last !== undefined && last.end >= trimmedEnd(this.text) && last.start >= start
        ? last.start
        : this.text.length;
    return { start, end: Math.max(start, trimmedEnd(this.text.slice(0, end), start)) };
  }

  #findTargets(): readonly Target[] {
    const found = findTargets(this.#withoutAddresses);
    return this.addresses.length === 0 ? found : restored(found, this.text);
  }

  get #withoutAddresses(): string {
    const { text, addresses } = this;
    this.#plain ??= addresses.length === 0 ? text : withoutAddresses(text, addresses);
    return this.#plain;
  }

  #findTitle(): Span {
    const text = this.text;
    const start = this.ordinal?.end ?? 0;
    const firstTag = this.tags[0]?.start ?? text.length;
    let depth = 0;
    let end = start;
    for (; end < text.length && end < firstTag; end++) {
      const char = text.charAt(end);
      if ('（(《“【〔'.includes(char)) depth++;
      else if ('）)》”】〕'.includes(char)) depth = Math.max(0, depth - 1);
      else if (char === '。' && depth === 0) break;
    }
    return { start, end: Math.max(start, trimmedEnd(text.slice(0, end), start)) };
  }
}

/** The targets that touch none of the tags; both come in text order, and there may be very many in one line. */
function outside(targets: readonly Target[], tags: readonly Tag[]): readonly Target[] {
  let next = 0;
  return targets.filter((target) => {
    for (let tag = tags[next]; tag !== undefined && tag.end <= target.start; tag = tags[next]) next++;
    return (tags[next]?.start ?? target.end) >= target.end;
  });
}
