import type { Span, TextEdit } from '../base/span';
import { formatMessage, type Language, type Message, type MessageArguments } from '../messages/message';
import type { RuleMeta, Severity } from './rule';

/** A fix with its edits, in offsets from the same origin as the finding it belongs to. */
export interface LocalFix {
  readonly title: Message;
  readonly args: MessageArguments;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface LocalRelation {
  readonly span: Span;
  readonly message: Message;
  readonly args: MessageArguments;
}

/** A finding as it is kept with its paragraph: offsets count from the paragraph's start, or from the text's. */
export interface LocalFinding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
  readonly message: Message;
  readonly args: MessageArguments;
  readonly span: Span;
  readonly fixes: readonly LocalFix[];
  readonly related: readonly LocalRelation[];
}

/** A change that mends a finding; `safe` ones change no meaning. Edits do not overlap and are in the text's order. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Relation {
  readonly span: Span;
  readonly message: string;
}

/** Something wrong at a place of the text. Offsets count in UTF-16 units from the text's start. */
export class Finding {
  constructor(
    private readonly local: LocalFinding,
    private readonly base: number,
  ) {}

  /** The rule's id, `group/name`. */
  get rule(): RuleMeta['id'] {
    return this.local.rule.id;
  }

  get severity(): Severity {
    return this.local.severity;
  }

  get span(): Span {
    return this.#moved(this.local.span);
  }

  get start(): number {
    return this.local.span.start + this.base;
  }

  get hasSafeFix(): boolean {
    return this.local.fixes.some((fix) => fix.safe);
  }

  message(language: Language): string {
    return formatMessage(this.local.message, this.local.args, language);
  }

  fixes(language: Language): Fix[] {
    return this.local.fixes.map((fix) => ({
      title: formatMessage(fix.title, fix.args, language),
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ span: this.#moved(edit.span), newText: edit.newText })),
    }));
  }

  related(language: Language): Relation[] {
    return this.local.related.map((relation) => ({
      span: this.#moved(relation.span),
      message: formatMessage(relation.message, relation.args, language),
    }));
  }

  #moved(span: Span): Span {
    return this.base === 0 ? span : { start: span.start + this.base, end: span.end + this.base };
  }
}
