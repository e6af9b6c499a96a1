import { Finding, type FindingSource, type LocalFinding, type PlacedFinding } from './finding';
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
  byParagraph: readonly (readonly LocalFinding[])[],
  byPlan: readonly PlacedFinding[],
): Finding[] {
  const findings: Finding[] = [];
  eachFinding(byParagraph, byPlan, (local, paragraph) =>
    findings.push(new Finding(local, source, paragraph)),
  );
  return findings;
}

/** The findings of some paragraphs, from `first` to `last`, in the order of the text. */
export function findingsWithin(
  source: FindingSource,
  byParagraph: readonly (readonly LocalFinding[])[],
  byPlan: readonly PlacedFinding[],
  { first, last }: { readonly first: number; readonly last: number },
): Finding[] {
  const own = byParagraph.slice(0, last + 1).fill(NONE, 0, first);
  const planned = byPlan.filter(({ paragraph }) => first <= paragraph && paragraph <= last);
  return allFindings(source, own, planned);
}

const NONE: readonly LocalFinding[] = [];

/** The gravest findings, at most `limit`; of those equally grave the first in the text. */
export function gravestFindings(
  source: FindingSource,
  byParagraph: readonly (readonly LocalFinding[])[],
  byPlan: readonly PlacedFinding[],
  limit: number,
): ChosenFindings {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const list of byParagraph) for (const local of list) counts[local.severity]++;
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
  eachFinding(byParagraph, byPlan, (local, paragraph) => {
    if (rooms[local.severity] <= 0) return;
    rooms[local.severity]--;
    findings.push(new Finding(local, source, paragraph));
  });
  return { findings, omitted: total - findings.length };
}

function eachFinding(
  byParagraph: readonly (readonly LocalFinding[])[],
  byPlan: readonly PlacedFinding[],
  visit: (local: LocalFinding, paragraph: number) => void,
): void {
  let next = 0;
  for (let paragraph = 0; paragraph < byParagraph.length; paragraph++) {
    for (const local of byParagraph[paragraph] as readonly LocalFinding[]) {
      for (; isBefore(byPlan[next], paragraph, local.span.start); next++)
        visit((byPlan[next] as PlacedFinding).local, paragraph);
      visit(local, paragraph);
    }
    for (; byPlan[next]?.paragraph === paragraph; next++)
      visit((byPlan[next] as PlacedFinding).local, paragraph);
  }
}

function isBefore(placed: PlacedFinding | undefined, paragraph: number, start: number): boolean {
  return placed !== undefined && placed.paragraph === paragraph && placed.local.span.start < start;
}
