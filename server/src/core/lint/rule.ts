import type { Span } from '../base/span';
import type { Message, MessageArguments } from '../messages/message';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import type { ParagraphRole, PlanParagraph } from '../model/planParagraph';
import type { OptionType } from '../model/readConfig';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import type { Aspect } from './aspects';

export const RULE_GROUPS = ['numbering', 'tag', 'office', 'target', 'text', 'document'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** From the gravest; `off` is no severity but the lack of one. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type SeverityOrOff = Severity | 'off';

/** What a rule's fix does: `safe` changes no meaning and is applied by fix-all; `fix` is for the author to choose. */
export type FixGrade = 'none' | 'fix' | 'safe';

/** One option of a rule, as the settings schema shows it. */
export interface RuleOption {
  readonly type: OptionType;
  readonly default: unknown;
  readonly description: Message;
}

/** All that is said of a rule outside its code; docs, settings schema and `yaodian rules` are made from it. */
export interface RuleMeta {
  /** `group/name`; also the name of its page, docs/rules/<id>.md. */
  readonly id: `${RuleGroup}/${string}`;
  readonly severity: SeverityOrOff;
  readonly fix: FixGrade;
  /** What it reports, in one sentence. */
  readonly summary: Message;
  /** The standard and clause it rests on, or `practice`. */
  readonly basis: string;
  /** The texts of its findings and fixes, by key. */
  readonly messages: Readonly<Record<string, Message>>;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/** An edit that a fix makes, in the paragraph's reading; see `Report`. */
export interface ReportedEdit {
  readonly span: Span;
  readonly newText: string;
  /** The paragraph it is for; the finding's own where it is not given. */
  readonly at?: PlanParagraph;
  /** True for a span of the paragraph's own text rather than of its reading. */
  readonly raw?: boolean;
}

export interface ReportedFix {
  /** A key of the rule's messages. */
  readonly title: string;
  readonly args?: MessageArguments;
  /** Whether it changes no meaning. */
  readonly safe: boolean;
  readonly edits: readonly ReportedEdit[];
}

/** What a rule says when it finds something. Spans count in the reading of the paragraph. */
export interface Report {
  /** A key of the rule's messages. */
  readonly message: string;
  readonly args?: MessageArguments;
  readonly span: Span;
  /** True for a span of the paragraph's own text rather than of its reading. */
  readonly raw?: boolean;
  readonly fixes?: readonly ReportedFix[];
  readonly related?: readonly ReportedRelation[];
}

/** A place that a finding points to besides its own. */
export interface ReportedRelation {
  /** The paragraph it is in; the finding's own where it is not given. */
  readonly at?: PlanParagraph;
  readonly span: Span;
  readonly message: string;
  readonly args?: MessageArguments;
}

export interface PlanReport extends Report {
  readonly at: PlanParagraph;
  /**
   * Fixes that reach into many paragraphs, none of them safe. They are made when they are asked for, from the plan as it
   * is then, whose paragraphs may have changed but for their shape: they hold on to nothing of the plan that was checked.
   */
  readonly laterFixes?: (plan: Plan) => readonly ReportedFix[];
}

/**
 * What a paragraph rule sees: the paragraph, its role, and settings. Its findings are kept as long as these are the same,
 * so it must look at nothing else.
 */
export interface ParagraphContext {
  readonly paragraph: Paragraph;
  readonly syntax: ParagraphSyntax;
  /** The paragraph's reading. */
  readonly text: string;
  readonly role: ParagraphRole;
  /** The plan's year. */
  readonly year: number | null;
  readonly directory: OfficeDirectory;
  /** The value of one of the rule's options. */
  option<T>(name: string): T;
  report(report: Report): void;
}

/** What a plan rule sees. */
export interface PlanContext {
  readonly plan: Plan;
  readonly directory: OfficeDirectory;
  option<T>(name: string): T;
  report(report: PlanReport): void;
  /**
   * Reports what `make` says of a paragraph: something that depends on the paragraph's text and on `key` alone, and that
   * changes nothing outside. It is kept with the paragraph, so that most of a plan's findings are made once.
   */
  reportEach(at: PlanParagraph, key: string, make: () => readonly Report[]): void;
}

/** A rule that is pure in one paragraph and the settings. */
export interface ParagraphRule extends RuleMeta {
  readonly scope: 'paragraph';
  /** The roles it looks at. */
  readonly roles: readonly ParagraphRole[];
  check(context: ParagraphContext): void;
}

/** A rule that needs the whole plan. */
export interface PlanRule extends RuleMeta {
  readonly scope: 'plan';
  /**
   * What it may look at in numbered paragraphs besides the outline (see analysis/shape.ts). While none of it changes, nor a
   * paragraph with one of its findings, the findings stay as they are and the rule is not run again.
   */
  readonly reads: readonly Aspect[];
  check(context: PlanContext): void;
}

/**
 * A rule whose findings come from elsewhere: the reader of a file (document/config) or the runner itself
 * (document/directive). It is listed, configured and documented like the others.
 */
export interface ExternalRule extends RuleMeta {
  readonly scope: 'external';
}

export type Rule = ParagraphRule | PlanRule | ExternalRule;

/** Paragraphs with text of the plan itself. */
export const BODY_ROLES: readonly ParagraphRole[] = [
  'section',
  'subsection',
  'item',
  'point',
  'text',
  'tagLine',
];
/** Paragraphs that can hold a responsibility tag. */
export const TAG_ROLES: readonly ParagraphRole[] = BODY_ROLES;
/** All paragraphs that are printed. */
export const TEXT_ROLES: readonly ParagraphRole[] = ['head', 'title', 'preamble', ...BODY_ROLES, 'foot'];
