import type { OfficeDirectory } from '../model/officeDirectory';
import type { ParagraphRole } from '../model/planParagraph';
import type { Paragraph } from '../syntax/paragraph';
import type { ParagraphSyntax } from '../syntax/paragraphSyntax';
import { type ActiveRule, IS_WANTED, type Wanted } from './activeRule';
import type { LocalFinding } from './finding';
import { ownFinding } from './localFinding';
import type { ParagraphContext, ParagraphRule, Report } from './rule';

/** What the findings of a paragraph depend on besides its text; compared by identity. */
export interface ParagraphKey {
  readonly role: ParagraphRole;
  readonly year: number | null;
  readonly rules: readonly ActiveRule<ParagraphRule>[];
  /** The same with the rules alone that are wanted. */
  readonly only: Readonly<Record<Exclude<Wanted, 'all'>, ParagraphKey>> | null;
}

export function keyOf(
  all: readonly ActiveRule<ParagraphRule>[],
  role: ParagraphRole,
  year: number | null,
): ParagraphKey {
  const rules = all.filter(({ rule }) => rule.roles.includes(role));
  const only = (wanted: Wanted): ParagraphKey => {
    return { role, year, rules: rules.filter(IS_WANTED[wanted]), only: null };
  };
  return { role, year, rules, only: { safe: only('safe'), layout: only('layout') } };
}

/** The context of one paragraph, shared by its rules: most find nothing, and making one for each would cost more. */
export class ParagraphRun implements ParagraphContext {
  readonly found: LocalFinding[] = [];
  readonly text: string;
  readonly role: ParagraphRole;
  readonly year: number | null;
  /** The rule that is running. */
  active: ActiveRule<ParagraphRule> | undefined;

  constructor(
    readonly paragraph: Paragraph,
    readonly syntax: ParagraphSyntax,
    key: ParagraphKey,
    readonly directory: OfficeDirectory,
  ) {
    this.text = syntax.text;
    this.role = key.role;
    this.year = key.year;
  }

  // Rules take these out of the context, so both are bound to it.
  readonly option = <T>(name: string): T => this.active?.options[name] as T;

  readonly report = (reported: Report): void => {
    const { active } = this;
    if (active === undefined) return;
    for (const local of ownFinding(active.rule, active.severity, reported, this)) this.found.push(local);
  };
}
