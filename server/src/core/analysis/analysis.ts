import type { Span } from '../base/span';
import { type Finding, hasSafeFix, type PlacedFinding } from '../lint/finding';
import { allFindings, type ChosenFindings, findingsWithin, gravestFindings } from '../lint/findings';
import type { ParagraphFindings } from '../lint/paragraphFindings';
import { SEVERITIES } from '../lint/rule';
import type { RuleFailure } from '../lint/runner';
import type { Plan } from '../model/plan';
import type { ParagraphRole } from '../model/planParagraph';
import type { PlanText } from '../syntax/planText';

/** What an analysis is made of; see `Analysis`. */
export interface AnalysisParts {
  readonly text: PlanText;
  readonly year: number | null;
  /** The role of each paragraph. */
  readonly roles: readonly ParagraphRole[];
  /** The findings of the paragraph rules, by paragraph. */
  readonly byParagraph: readonly ParagraphFindings[];
  /** The findings of the plan rules, in the order of the text. */
  readonly byPlan: readonly PlacedFinding[];
  /** What is left after the author's directives; null where there are none. */
  readonly directed: readonly Finding[] | null;
  readonly failures: readonly RuleFailure[];
}

/** One version of a plan with what the rules found in it. */
export class Analysis {
  readonly #parts: AnalysisParts;
  readonly #createPlan: () => Plan;
  #plan: Plan | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(parts: AnalysisParts, plan: Plan | (() => Plan)) {
    this.#parts = parts;
    this.#plan = typeof plan === 'function' ? undefined : plan;
    this.#createPlan = typeof plan === 'function' ? plan : () => plan;
    this.#findings = parts.directed ?? undefined;
  }

  get text(): PlanText {
    return this.#parts.text;
  }

  /** The plan; made when it is first asked for where a keystroke did not need it. */
  get plan(): Plan {
    this.#plan ??= this.#createPlan();
    return this.#plan;
  }

  /** Every finding, in the order of the text. */
  get findings(): readonly Finding[] {
    const { byParagraph, byPlan } = this.#parts;
    this.#findings ??= allFindings(this, byParagraph, byPlan);
    return this.#findings;
  }

  /** The findings that a span touches, in the order of the text; less work than all of them. */
  touching({ start, end }: Span): Finding[] {
    const { text, byParagraph, byPlan, directed } = this.#parts;
    const paragraphs = { first: text.paragraphAt(start), last: text.paragraphAt(end) };
    const near = directed ?? findingsWithin(this, byParagraph, byPlan, paragraphs);
    return near.filter(({ span }) => span.start <= end && span.end >= start);
  }

  /** Whether fix-all would do anything. */
  get hasSafeFix(): boolean {
    const { byParagraph, byPlan, directed } = this.#parts;
    if (directed !== null) return directed.some((finding) => finding.hasSafeFix);
    return byParagraph.some((own) => own.hasSafeFix) || byPlan.some(({ local }) => hasSafeFix(local));
  }

  /** Rules that threw; they were skipped where they did. */
  get failures(): readonly RuleFailure[] {
    return this.#parts.failures;
  }

  /** The gravest findings, at most `limit`, in the order of the text. */
  gravest(limit: number): ChosenFindings {
    const { byParagraph, byPlan, directed } = this.#parts;
    if (directed === null) return gravestFindings(this, byParagraph, byPlan, limit);
    const kept = new Set(
      [...directed]
        .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
        .slice(0, limit),
    );
    return {
      findings: directed.filter((finding) => kept.has(finding)),
      omitted: directed.length - kept.size,
    };
  }

  /** What the next version's analysis may build on. */
  get parts(): AnalysisParts {
    return this.#parts;
  }
}
