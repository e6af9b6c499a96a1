import { joined, type LineEdit, type LineSpan, lineStarts, type SamplePlan } from './plan';

export interface Rendered {
  readonly text: string;
  /** Where the edited places are now, in the order of the edits as given. */
  readonly edited: readonly { readonly start: number; readonly end: number }[];
  /** Where a place of the plan is now. */
  place(span: LineSpan): { start: number; end: number };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly order: number;
}

/** The text of a plan after edits, with its page's line breaks; null where an edit would swallow a break. */
export function render(plan: SamplePlan, edits: readonly LineEdit[] = []): Rendered | null {
  const starts = lineStarts(plan.lines);
  const clean = joined(plan.lines);
  const changes: Change[] = edits.map((edit, order) => ({
    start: (starts[edit.line] ?? 0) + edit.start,
    end: (starts[edit.line] ?? 0) + edit.end,
    newText: edit.newText,
    order,
  }));
  for (const at of plan.breaks) {
    if (changes.some((change) => change.order >= 0 && change.start < at && at < change.end)) return null;
    changes.push({ start: at, end: at, newText: '\n', order: -1 });
  }
  changes.sort((a, b) => a.start - b.start || a.end - b.end || b.order - a.order);
  const edited: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const change of changes) {
    text += clean.slice(from, change.start);
    if (change.order >= 0)
      edited[change.order] = { start: text.length, end: text.length + change.newText.length };
    text += change.newText;
    from = change.end;
  }
  text += clean.slice(from);
  const move = (offset: number): number => {
    let grown = 0;
    for (const change of changes) {
      if (change.end > offset || change.start >= offset) break;
      grown += change.newText.length - (change.end - change.start);
    }
    return offset + grown;
  };
  return {
    text,
    edited,
    place: ({ line, start, end }) => {
      const base = starts[line] ?? 0;
      return { start: move(base + start), end: move(base + end) };
    },
  };
}
