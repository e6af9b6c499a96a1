import type { Span, TextEdit } from '../base/span';
import { formatMessage, type Language, type Message, type MessageArguments } from '../messages/message';
import type { Plan } from '../model/plan';
import type { PlanText } from '../syntax/planText';
import type { RuleMeta, Severity } from './rule';

/**
 * A span inside a paragraph: offsets from the start of the paragraph's own text. `paragraph` is its index among the plan's
 * paragraphs; where it is not given, it is the finding's own. So findings stay right while text above them grows.
 */
export interface LocalSpan {
  readonly paragraph?: number | undefined;
  readonly span: Span;
}

export interface LocalEdit extends LocalSpan {
  readonly newText: string;
}

export interface LocalFix {
  readonly title: Message;
  readonly args: MessageArguments;
  readonly safe: boolean;
  readonly edits: readonly LocalEdit[];
}

export interface LocalRelation extends LocalSpan {
  readonly message: Message;
  readonly args: MessageArguments;
}

/** A finding as it is kept with its paragraph. */
export interface LocalFinding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
  readonly message: Message;
  readonly args: MessageArguments;
  readonly span: Span;
  readonly fixes: readonly LocalFix[];
  /** Fixes that are made when they are asked for, for the plan as it is then; see `PlanReport`. */
  readonly laterFixes: ((plan: Plan) => readonly LocalFix[]) | null;
  readonly related: readonly LocalRelation[];
}

/** A finding of a plan rule, with the index of its paragraph. */
export interface PlacedFinding {
  readonly paragraph: number;
  readonly local: LocalFinding;
  /** The other paragraphs that it points to or has edits for. */
  readonly elsewhere: readonly number[];
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

/** The version of a plan that findings are in. */
export interface FindingSource {
  readonly text: PlanText;
  readonly plan: Plan;
}

/** Something wrong at a place of one version of a text. Offsets count in UTF-16 units from the text's start. */
export class Finding {
  constructor(
    private readonly local: LocalFinding,
    private readonly source: FindingSource,
    /** The index of the paragraph it is in. */
    readonly paragraph: number,
  ) {}

  /** The rule's id, `group/name`. */
  get rule(): RuleMeta['id'] {
    return this.local.rule.id;
  }

  /** What the message's places are filled with. */
  get args(): MessageArguments {
    return this.local.args;
  }

  get severity(): Severity {
    return this.local.severity;
  }

  get span(): Span {
    return this.#place(this.local);
  }

  get start(): number {
    return (this.source.text.starts[this.paragraph] ?? 0) + this.local.span.start;
  }

  get hasSafeFix(): boolean {
    return hasSafeFix(this.local);
  }

  /** The edits of its first safe fix, in the order of the text; none where there is no such fix. */
  get safeEdits(): TextEdit[] {
    return placedEdits(safeLocalEdits(this.local), this.paragraph, this.source.text);
  }

  message(language: Language): string {
    return formatMessage(this.local.message, this.local.args, language);
  }

  fixes(language: Language): Fix[] {
    const { fixes, laterFixes } = this.local;
    return [...fixes, ...(laterFixes?.(this.source.plan) ?? [])].map((fix) => ({
      title: formatMessage(fix.title, fix.args, language),
      safe: fix.safe,
      edits: placedEdits(fix.edits, this.paragraph, this.source.text),
    }));
  }

  related(language: Language): Relation[] {
    return this.local.related.map((relation) => ({
      span: this.#place(relation),
      message: formatMessage(relation.message, relation.args, language),
    }));
  }

  #place(place: LocalSpan): Span {
    return placeIn(this.source.text, place, this.paragraph);
  }
}

/** Where a span of a finding stands in a text; `own` is the index of the finding's paragraph. */
function placeIn(text: PlanText, { paragraph, span }: LocalSpan, own: number): Span {
  const base = text.starts[paragraph ?? own] ?? 0;
  return { start: base + span.start, end: base + span.end };
}

/** Edits of a finding as they are in a text, in its order; `own` is the index of the finding's paragraph. */
export function placedEdits(edits: readonly LocalEdit[], own: number, text: PlanText): TextEdit[] {
  const placed: TextEdit[] = [];
  for (const edit of edits) placed.push({ span: placeIn(text, edit, own), newText: edit.newText });
  return placed.length > 1 ? placed.sort(inOrder) : placed;
}

export function hasSafeFix({ fixes }: LocalFinding): boolean {
  return fixes.some((fix) => fix.safe);
}

/** The edits of a finding's first safe fix; none where there is no such fix. */
export function safeLocalEdits({ fixes }: LocalFinding): readonly LocalEdit[] {
  return fixes.find((fix) => fix.safe)?.edits ?? [];
}

/** For the edits of one text. */
export function inOrder(a: Pick<LocalSpan, 'span'>, b: Pick<LocalSpan, 'span'>): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
