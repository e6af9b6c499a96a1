import { partitionPoint } from '../../base/partitionPoint';
import { nodeOf } from '../../model/nodeOf';
import type { OfficeDirectory } from '../../model/officeDirectory';
import type { Plan } from '../../model/plan';
import type { ParagraphRole, PlanParagraph } from '../../model/planParagraph';
import type { Paragraph } from '../../syntax/paragraph';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';
import type { PackedTokens } from './paint';
import { tokensOf } from './paragraphTokens';

/** The tokens of a paragraph and everything that they depend on besides its text. */
interface Memo {
  readonly syntax: ParagraphSyntax;
  readonly role: ParagraphRole;
  readonly directory: OfficeDirectory;
  readonly leader: number | null;
  readonly tokens: PackedTokens;
}

const memos = new WeakMap<Paragraph, Memo>();

/**
 * Calls `push` for every token of the lines from `firstLine` to `lastLine`, in the order of the text. A paragraph is
 * looked at once, for as long as neither it nor the directory changes.
 */
export function semanticTokens(
  plan: Plan,
  directory: OfficeDirectory,
  push: (line: number, character: number, length: number, type: number, modifiers: number) => void,
  firstLine = 0,
  lastLine = Number.POSITIVE_INFINITY,
): void {
  const { paragraphs } = plan;
  const first = partitionPoint(paragraphs, ({ endLine }) => endLine < firstLine);
  for (let i = first; i < paragraphs.length; i++) {
    const at = paragraphs[i] as PlanParagraph;
    if (at.line > lastLine) break;
    const tokens = known(plan, at, directory);
    for (let k = 0; k < tokens.length; k += 5) {
      const line = at.line + (tokens[k] as number);
      if (line < firstLine || line > lastLine) continue;
      push(
        line,
        tokens[k + 1] as number,
        tokens[k + 2] as number,
        tokens[k + 3] as number,
        tokens[k + 4] as number,
      );
    }
  }
}

function known(plan: Plan, at: PlanParagraph, directory: OfficeDirectory): PackedTokens {
  const { paragraph, role, syntax } = at;
  const leader = leaderIn(plan, at);
  const memo = memos.get(paragraph);
  if (
    memo !== undefined &&
    memo.syntax === syntax &&
    memo.role === role &&
    memo.directory === directory &&
    memo.leader === leader
  ) {
    return memo.tokens;
  }
  const tokens = tokensOf(at, directory, leader);
  memos.set(paragraph, { syntax, role, directory, leader, tokens });
  return tokens;
}

/** Where in the paragraph the office stands that leads by its place; -1 where that office stands elsewhere. */
function leaderIn(plan: Plan, at: PlanParagraph): number | null {
  if (plan.nodes[0]?.leadFirst !== true || at.syntax.tags.length === 0) return null;
  const responsibility = nodeOf(plan, at)?.responsibility;
  const [lead] = responsibility?.lead ?? [];
  if (responsibility === undefined || responsibility === null || responsibility.responsible.length > 0)
    return null;
  return lead?.at === at ? lead.mention.start : -1;
}
