import { partitionPoint } from '../base/partitionPoint';
import type { TextEdit } from '../base/span';
import type { PlanText } from '../syntax/planText';
import {
  Finding,
  type FindingSource,
  type LocalFinding,
  type PlacedFinding,
  placedEdits,
  safeLocalEdits,
} from './finding';
import type { ParagraphFindings } from './paragraphFindings';
import { SEVERITIES, type Severity } from './rule';

/** Findings that were chosen from more, and how many were left out. */
export interface ChosenFindings {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly omitted: number;
}

/** Every finding of a text, in its order: those of a paragraph's own rules before those of plan rules at one place. */
export function allFindings(
  source: FindingSource,
  byParagraph: readonly ParagraphFindings[],
  byPlan: readonly PlacedFinding[],
): Finding[] {
  return findingsWithin(source, byParagraph, byPlan, { first: 0, last: byParagraph.length - 1 });
}

/** The edits of each finding that has a safe fix, in the order of the findings. */
export function safeFixes(
  text: PlanText,
  byParagraph: readonly ParagraphFindings[],
  byPlan: readonly PlacedFinding[],
): TextEdit[][] {
  const fixes: TextEdit[][] = [];
  let next = 0;
  for (let paragraph = 0; paragraph < byParagraph.length; paragraph++) {
    const own = byParagraph[paragraph];
    if (byPlan[next]?.paragraph !== paragraph) {
      for (const edits of own?.safeFixes ?? NONE) fixes.push(placedEdits(edits, paragraph, text));
      continue;
    }
    next = eachFinding(own?.hasSafeFix ? own : undefined, paragraph, byPlan, next, (local) => {
      const edits = safeLocalEdits(local);
      if (edits.length > 0) fixes.push(placedEdits(edits, paragraph, text));
    });
  }
  return fixes;
}

/** The findings of some paragraphs, from `first` to `last`, in the order of the text. */
export function findingsWithin(
  source: FindingSource,
  byParagraph: readonly ParagraphFindings[],
  byPlan: readonly PlacedFinding[],
  { first, last }: { readonly first: number; readonly last: number },
): Finding[] {
  const findings: Finding[] = [];
  let next = partitionPoint(byPlan, ({ paragraph }) => paragraph < first);
  for (let paragraph = first; paragraph <= last; paragraph++) {
    next = eachFinding(byParagraph[paragraph], paragraph, byPlan, next, (local) =>
      findings.push(new Finding(local, source, paragraph)),
    );
  }
  return findings;
}

/** The gravest findings, at most `limit`; of those equally grave the first in the text. */
export function gravestFindings(
  source: FindingSource,
  byParagraph: readonly ParagraphFindings[],
  byPlan: readonly PlacedFinding[],
  limit: number,
): ChosenFindings {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const own of byParagraph) {
    if (own.list.length > 0) for (const severity of SEVERITIES) counts[severity] += own[severity];
  }
  for (const { local } of byPlan) counts[local.severity]++;
  const rooms: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let room = limit;
  let total = 0;
  for (const severity of SEVERITIES) {
    rooms[severity] = Math.min(room, counts[severity]);
    room -= rooms[severity];
    total += counts[severity];
  }
  const findings: Finding[] = [];
  const isWanted = (own: ParagraphFindings): boolean =>
    own.list.length > 0 && SEVERITIES.some((severity) => rooms[severity] > 0 && own[severity] > 0);
  let next = 0;
  for (let paragraph = 0; paragraph < byParagraph.length && findings.length < limit; paragraph++) {
    const own = byParagraph[paragraph] as ParagraphFindings;
    next = eachFinding(isWanted(own) ? own : undefined, paragraph, byPlan, next, (local) => {
      if (rooms[local.severity] <= 0) return;
      rooms[local.severity]--;
      findings.push(new Finding(local, source, paragraph));
    });
  }
  return { findings, omitted: total - findings.length };
}

/** Visits the findings of one paragraph, from `next` on those of plan rules; returns the place of the first one after it. */
function eachFinding(
  own: ParagraphFindings | undefined,
  paragraph: number,
  byPlan: readonly PlacedFinding[],
  next: number,
  visit: (local: LocalFinding) => void,
): number {
  let placed = byPlan[next];
  for (const local of own?.list ?? NONE) {
    for (; isBefore(placed, paragraph, local.span.start); placed = byPlan[++next]) visit(placed.local);
    visit(local);
  }
  for (; placed?.paragraph === paragraph; placed = byPlan[++next]) visit(placed.local);
  return next;
}

const NONE: readonly never[] = [];

function isBefore(
  placed: PlacedFinding | undefined,
  paragraph: number,
  start: number,
): placed is PlacedFinding {
  return placed !== undefined && placed.paragraph === paragraph && placed.local.span.start < start;
}
