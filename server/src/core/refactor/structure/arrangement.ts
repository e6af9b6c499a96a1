import { partitionPoint } from '../../base/partitionPoint';
import type { Span, TextEdit } from '../../base/span';
import type { PlanText } from '../../syntax/planText';

/** A part of the new text: a stretch of the old one, or words of its own. */
export type ArrangedPiece =
  | {
      readonly span: Span;
      /** True for a stretch that is taken out and put in here; the others keep their order, and a cursor its place. */
      readonly moved?: boolean;
    }
  | { readonly text: string };

/** A stretch of the old text that stands in the new one unchanged. */
interface Stretch extends Span {
  /** Where it begins in the new text. */
  readonly to: number;
}

/** A text made of the pieces of another. */
export class Arrangement {
  readonly edits: readonly TextEdit[];
  readonly #pieces: readonly ArrangedPiece[];
  /** Made when it is first asked for: most plans have no references that ask. */
  #stretches: readonly Stretch[] | undefined = undefined;

  /** `replacements` are in the order of the old text; each is made wherever its place has gone. */
  constructor(
    private readonly old: PlanText,
    pieces: readonly ArrangedPiece[],
    private readonly replacements: readonly TextEdit[],
  ) {
    this.#pieces = pieces;
    const edits: TextEdit[] = [];
    // What only touches is one edit: two at one place would have no order.
    const add = (edit: TextEdit): void => {
      const last = edits.at(-1);
      if (last?.span.end !== edit.span.start) edits.push(edit);
      else {
        const span = { start: last.span.start, end: edit.span.end };
        edits[edits.length - 1] = { span, newText: last.newText + edit.newText };
      }
    };
    let reached = 0;
    let pending = '';
    const replace = (end: number): void => {
      if (end > reached || pending !== '') add({ span: { start: reached, end }, newText: pending });
      pending = '';
    };
    for (const piece of pieces) {
      if ('text' in piece) {
        pending += piece.text;
        continue;
      }
      const inner = this.#inner(piece.span);
      if (piece.moved === true) pending += this.#moved(piece.span, inner);
      else {
        replace(piece.span.start);
        for (const edit of inner) add(edit);
        reached = piece.span.end;
      }
    }
    replace(old.length);
    this.edits = edits;
  }

  /** Where an offset of the old text stands in the new one; null where its place is gone. */
  placeOf(offset: number): number | null {
    this.#stretches ??= this.#placed();
    const found = this.#stretches[partitionPoint(this.#stretches, ({ start }) => start <= offset) - 1];
    return found === undefined || offset > found.end ? null : found.to + offset - found.start;
  }

  /** The replacements inside a stretch of the old text. */
  #inner({ start, end }: Span): readonly TextEdit[] {
    const { replacements } = this;
    const first = partitionPoint(replacements, ({ span }) => span.start < start);
    let last = first;
    while (last < replacements.length && (replacements[last] as TextEdit).span.end <= end) last++;
    return start < end ? replacements.slice(first, last) : [];
  }

  #moved({ start, end }: Span, inner: readonly TextEdit[]): string {
    let text = '';
    let from = start;
    for (const { span, newText } of inner) {
      text += this.old.slice(from, span.start) + newText;
      from = span.end;
    }
    return text + this.old.slice(from, end);
  }

  #placed(): Stretch[] {
    const stretches: Stretch[] = [];
    let length = 0;
    for (const piece of this.#pieces) {
      if ('text' in piece) {
        length += piece.text.length;
        continue;
      }
      const { start, end } = piece.span;
      let from = start;
      const keep = (to: number): void => {
        if (to > from) stretches.push({ start: from, end: to, to: length });
        length += to - from;
      };
      for (const { span, newText } of this.#inner(piece.span)) {
        keep(span.start);
        length += newText.length;
        from = span.end;
      }
      keep(end);
    }
    return stretches.sort((a, b) => a.start - b.start);
  }
}

/** The pieces of a text in which two stretches, the first before the second, change places. */
export function swapped(length: number, first: Span, second: Span, keepsFirst: boolean): ArrangedPiece[] {
  const between = { start: first.end, end: second.start };
  return [
    { span: { start: 0, end: first.start } },
    { span: second, moved: keepsFirst },
    { span: between, moved: true },
    { span: first, moved: !keepsFirst },
    { span: { start: second.end, end: length } },
  ];
}
