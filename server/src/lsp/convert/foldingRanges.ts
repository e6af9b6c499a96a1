import type { FoldingRange } from 'vscode-languageserver';
import type { FoldedLines } from '../../core';

/** Whole lines: plans have nothing to fold within a line. Where the client takes only some, it gets the outermost. */
export function toFoldingRanges(folded: readonly FoldedLines[], limit: number): FoldingRange[] {
  const kept =
    folded.length <= limit
      ? folded
      : [...folded]
          .sort((a, b) => a.depth - b.depth)
          .slice(0, limit)
          .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return kept.map(({ startLine, endLine, kind }) =>
    kind === 'text' ? { startLine, endLine } : { startLine, endLine, kind },
  );
}
