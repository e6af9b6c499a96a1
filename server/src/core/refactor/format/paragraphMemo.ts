import type { Line } from '../../base/line';
import type { TextEdit } from '../../base/span';
import type { LocalFinding } from '../../lint/finding';
import type { PlanParagraph } from '../../model/planParagraph';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';

/**
 * What each step of the formatter does to a paragraph, worked out once. All edits are in the paragraph's own text, and the
 * same list as long as the paragraph wants the same.
 */
export interface ParagraphMemo {
  readonly syntax: ParagraphSyntax;
  layout?: {
    readonly own: readonly LocalFinding[];
    readonly ofPlan: readonly LocalFinding[];
    readonly edits: readonly TextEdit[];
  };
  blanks?: readonly TextEdit[];
  mixedRoles?: {
    /** Tags with offices and other roles, and those of them that begin with the others. */
    readonly tags: number;
    readonly wrong: number;
    readonly edits: readonly TextEdit[];
  };
  /** The lines that the edits which were applied last lead to. */
  applied?: { readonly edits: readonly TextEdit[]; readonly lines: readonly Line[] };
}

/** What is known of a paragraph as it is read now. */
export function memoOf({ paragraph, syntax }: PlanParagraph): ParagraphMemo {
  let memo = paragraph.formatMemo as ParagraphMemo | undefined;
  if (memo?.syntax !== syntax) {
    memo = { syntax };
    paragraph.formatMemo = memo;
  }
  return memo;
}
