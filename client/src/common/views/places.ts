import type { PlanItem, Range, ShortRange } from '../../../../server/src/lsp/protocol';

/** Where the cursor is, and the text of its line. */
export interface CursorPlace {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

export function rangeOf([startLine, startCharacter, endLine, endCharacter]: ShortRange): Range {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

export function holds(
  { start, end }: Range,
  { line, character }: Pick<CursorPlace, 'line' | 'character'>,
): boolean {
  const after = line > start.line || (line === start.line && character >= start.character);
  const before = line < end.line || (line === end.line && character <= end.character);
  return after && before;
}

/** The innermost of the items that hold a line. */
export function itemAt(items: readonly PlanItem[], line: number): PlanItem | undefined {
  let found: PlanItem | undefined;
  for (const item of items) {
    if (item.firstLine > line || line > item.lastLine) continue;
    if (found === undefined || item.firstLine > found.firstLine) found = item;
  }
  return found;
}
