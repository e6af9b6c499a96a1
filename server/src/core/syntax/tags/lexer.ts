import { isBlank, skipBlanks } from '../../base/characters';
import { holdsValue } from '../roleKinds';
import type { TokenKinds, TokenMatch } from '../tokenKinds';
import { isClose, isColon, isOpen, isSemicolon, isSeparator } from './characters';
import type { TagContext } from './context';
import { bracketedLabel, type LabelMatch, labelBeforeColon, labelWithoutColon } from './labels';
import { type MarkMatch, markAt } from './marks';
import { conjunctionAt, isEtcAt, nameEnd, remarkEnd, skipSeparators } from './nameEnd';
import { isTime } from './remarks';
import { createTokenKinds, kindOfToken, type TagToken, type TokenName, type TokenPayload } from './tokens';
import { valueEnd } from './values';
import { type VerbMatch, verbAt } from './verbs';

/** What a separator can follow. */
const CONTENT: ReadonlySet<TokenName> = new Set(['Name', 'Mark', 'Etc', 'Value', 'Verb']);

/** What is found of a token; null where none of its kind starts. */
type Found = TokenMatch<TokenPayload> | null;

/**
 * Cuts a tag's inside into labels, names, verbs and what separates them. Where each begins and ends depends on those before
 * it. One instance serves every paragraph.
 */
export class TagLexer {
  readonly #kinds: TokenKinds<TokenName, TokenPayload>;
  #context: TagContext | null = null;
  /** The run of separators looked at last, and whether a role follows it: runs can be long in broken text. */
  #run = { start: -1, end: -1, beforeRole: false };

  constructor() {
    this.#kinds = createTokenKinds({
      RoleSeparator: (text, at, before) => this.#separator(text, at, before, true),
      NameSeparator: (text, at, before) => this.#separator(text, at, before, false),
      Blank: (text, at) => ({ end: skipBlanks(text, at) }),
      Colon: (text, at) => (isColon(text.charCodeAt(at)) ? { end: at + 1 } : null),
      Value: (text, at, before) => this.#value(text, at, before),
      Mark: (text, at, before) => this.#mark(text, at, before.at(-1)),
      Label: (text, at, before) => this.#label(text, at, before),
      Verb: (text, at) => asToken(verbAt(text, at)),
      Etc: (text, at) => (isEtcAt(text, at) ? { end: at + 1 } : null),
      Remark: (text, at) => ({ end: remarkEnd(text, at, this.#settings) }),
      Particle: (text, at, before) =>
        this.#startsRole(before) || followsTime(before) ? { end: particleEnd(text, at) } : null,
      Name: (text, at) => ({ end: Math.max(nameEnd(text, at, this.#settings), at + 1) }),
    });
  }

  /** The tokens of `text`; never throws, and every character but blanks, remarks and 由 is in one of them. */
  tokenize(text: string, context: TagContext): TagToken[] {
    this.#context = context;
    this.#run = { start: -1, end: -1, beforeRole: false };
    try {
      return this.#kinds.tokenize(text);
    } finally {
      this.#context = null;
    }
  }

  get #settings(): TagContext {
    if (this.#context === null) throw new Error('the lexer runs only inside tokenize');
    return this.#context;
  }

  #label(text: string, at: number, before: readonly TagToken[]): Found {
    const { lexicon } = this.#settings;
    const last = before.at(-1);
    const startsClause = this.#startsRole(before) || last?.type === 'NameSeparator';
    const found = bracketedLabel(text, at, lexicon) ?? labelBeforeColon(text, at, lexicon);
    if (found !== null && (found.kind !== 'unknown' || startsClause || this.#touchesName(last, at)))
      return asToken(found);
    return startsClause ? asToken(labelWithoutColon(text, at, this.#settings)) : null;
  }

  #value(text: string, at: number, before: readonly TagToken[]): Found {
    const last = before.at(-1);
    const label = last?.type === 'Colon' ? before.at(-2) : last;
    if (label?.type !== 'Label' || !holdsValue(kindOfToken(label))) return null;
    return { end: valueEnd(text, at, kindOfToken(label), this.#settings) };
  }

  #separator(text: string, at: number, before: readonly TagToken[], wantRole: boolean): Found {
    const code = text.charCodeAt(at);
    const last = before.at(-1);
    let end = at + 1;
    if (!isSeparator(code)) {
      if (last === undefined || !this.#isContent(last)) return null;
      if (isBlank(code)) {
        end = skipBlanks(text, at);
        const next = text.charCodeAt(end);
        if (end >= text.length || isSeparator(next) || isColon(next) || isClose(next)) return null;
        if (isOpen(next) && this.#isAside(text, end, last)) return null;
        if (verbAt(text, end) !== null || isEtcAt(text, end)) return null;
        end += this.#conjunction(text, end, before);
      } else {
        const length = this.#conjunction(text, at, before);
        if (length === 0) return null;
        end = at + length;
      }
    }
    return this.#separatesRoles(text, at, end, before) === wantRole ? { end } : null;
  }

  #conjunction(text: string, at: number, before: readonly TagToken[]): number {
    const last = before.at(-1);
    const name = last?.type === 'Mark' ? before.at(-2) : last;
    return name?.type === 'Name' ? conjunctionAt(text, name.start, at, this.#settings) : 0;
  }

  /** A mark stands right behind a name, or behind the blanks after it. */
  #mark(text: string, at: number, last: TagToken | undefined): Found {
    return last?.type === 'Name' ? asToken(markAt(text, at)) : null;
  }

  /** True for a bracket that is no part of a name. */
  #isAside(text: string, at: number, last: TagToken): boolean {
    return this.#mark(text, at, last) !== null || remarkEnd(text, at, this.#settings) >= 0;
  }

  /** True where a label follows, or where the clause before it is closed by a verb. */
  #separatesRoles(text: string, at: number, end: number, before: readonly TagToken[]): boolean {
    if (at < this.#run.start || at >= this.#run.end) {
      const next = skipSeparators(text, end);
      const afterBlank = isBlank(text.charCodeAt(at));
      this.#run = { start: at, end: next, beforeRole: this.#roleFollows(text, at, next, afterBlank, before) };
    }
    return this.#run.beforeRole;
  }

  #roleFollows(
    text: string,
    at: number,
    next: number,
    afterBlank: boolean,
    before: readonly TagToken[],
  ): boolean {
    if (next >= text.length) return isSemicolon(text.charCodeAt(at));
    if (before.at(-1)?.type === 'Verb') return true;
    const { lexicon } = this.#settings;
    const label = bracketedLabel(text, next, lexicon) ?? labelBeforeColon(text, next, lexicon);
    if (label !== null && (label.kind !== 'unknown' || !afterBlank || lexicon.nearest(label.word) !== null))
      return true;
    return labelWithoutColon(text, next, this.#settings) !== null;
  }

  #startsRole(before: readonly TagToken[]): boolean {
    const last = before.at(-1);
    return last === undefined || last.type === 'RoleSeparator';
  }

  /** True where a name ends right before `at`: the label was typed without a separator. */
  #touchesName(last: TagToken | undefined, at: number): boolean {
    return last?.type === 'Name' && last.start + last.text.length === at;
  }

  #isContent(token: TagToken): boolean {
    return CONTENT.has(token.type);
  }
}

function asToken(match: LabelMatch | VerbMatch | MarkMatch | null): Found {
  return match === null ? null : { end: match.end, payload: match };
}

/** True behind the comma of 6月底前完成，由甲负责. */
function followsTime(before: readonly TagToken[]): boolean {
  const [time, comma] = before;
  return before.length === 2 && comma?.type === 'NameSeparator' && time !== undefined && isTime(time.text);
}

/** 由甲牵头, 会同乙负责: words before the first name that belong to no name. */
function particleEnd(text: string, at: number): number {
  return text.startsWith('会同', at) ? at + 2 : text.startsWith('由', at) ? at + 1 : at;
}
