import type { TextEdit } from './span';

/** An edit between the text that both lists of edits know: what of it stems from the first list, or goes with the second. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly edit: TextEdit;
  /** True for an edit of the first list, whose new text is what stands here. */
  readonly first: boolean;
}

/** A text, or what can be sliced like one. */
export interface Sliceable {
  slice(start: number, end: number): string;
}

/**
 * One list of edits that does what `first` and then `second` do. `middle` is the text that `first` leads to and `second`
 * is meant for. Both lists are in the order of their text and do not overlap, and so is the result.
 */
export function composeEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  middle: Sliceable,
): TextEdit[] {
  const composed: TextEdit[] = [];
  // How much longer the middle text is than the old one, up to the step that was last taken.
  let grown = 0;
  let cluster: Step[] = [];
  let reached = 0;
  const close = (): void => {
    const [only] = cluster;
    if (only === undefined) return;
    const { start, edit, first: isFirst } = only;
    const before = grown;
    if (cluster.length === 1 && isFirst) {
      grown += edit.newText.length - (edit.span.end - edit.span.start);
      composed.push(edit);
      cluster = [];
      return;
    }
    let newText = '';
    let at = start;
    for (const { edit, first: isFirst } of cluster) {
      if (isFirst) {
        grown += edit.newText.length - (edit.span.end - edit.span.start);
        continue;
      }
      newText += middle.slice(at, edit.span.start) + edit.newText;
      at = edit.span.end;
    }
    newText += middle.slice(at, reached);
    composed.push({ span: { start: start - before, end: reached - grown }, newText });
    cluster = [];
  };
  for (const step of inOrder(first, second)) {
    // What only touches is taken together too: two edits at one place would have no order.
    if (cluster.length > 0 && step.start > reached) close();
    reached = cluster.length === 0 ? step.end : Math.max(reached, step.end);
    cluster.push(step);
  }
  close();
  return composed;
}

/** The edits of both lists by their place in the middle text. */
function inOrder(first: readonly TextEdit[], second: readonly TextEdit[]): Step[] {
  let grown = 0;
  const steps: Step[] = first.map((edit) => {
    const start = edit.span.start + grown;
    grown += edit.newText.length - (edit.span.end - edit.span.start);
    return { start, end: start + edit.newText.length, edit, first: true };
  });
  for (const edit of second) steps.push({ start: edit.span.start, end: edit.span.end, edit, first: false });
  return steps.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What takes edits back, in the text that they lead to; `text` is the one that they are for. */
export function inverseEdits(edits: readonly TextEdit[], text: Sliceable): TextEdit[] {
  let grown = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + grown;
    grown += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}

/** Whether two lists hold the same edits. */
export function sameEdits(one: readonly TextEdit[], other: readonly TextEdit[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ span: { start, end }, newText }, index) => {
      const twin = other[index] as TextEdit;
      return start === twin.span.start && end === twin.span.end && newText === twin.newText;
    })
  );
}

/** The same edits without what they leave as it was at both ends; an edit that changes nothing is left out. */
export function trimEdits(edits: readonly TextEdit[], text: string): TextEdit[] {
  return edits.flatMap(({ span, newText }) => {
    let { start, end } = span;
    let from = 0;
    let to = newText.length;
    while (start < end && from < to && text.charCodeAt(start) === newText.charCodeAt(from)) {
      start++;
      from++;
    }
    while (start < end && from < to && text.charCodeAt(end - 1) === newText.charCodeAt(to - 1)) {
      end--;
      to--;
    }
    // Never between the halves of a character, nor inside a line end.
    if (from > 0 && (isInside(text, start) || isInside(newText, from))) {
      start--;
      from--;
    }
    if (to < newText.length && (isInside(text, end) || isInside(newText, to))) {
      end++;
      to++;
    }
    return start === end && from === to ? [] : [{ span: { start, end }, newText: newText.slice(from, to) }];
  });
}

function isInside(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (
    (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) ||
    (before === 0x0d && after === 0x0a)
  );
}
