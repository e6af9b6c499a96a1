import { nodeEntry, type OutlineNode, type PlanText } from '../../core';
import type { PlanItem } from '../protocol';

/** The list of headings and items that an answer speaks of; each is in it once, and is spoken of by its index. */
export class PlanItems {
  readonly list: PlanItem[] = [];
  /** By the paragraph that a node begins with; one more than the index, and 0 for those that are not in the list. */
  readonly #indexes: Uint32Array;

  constructor(private readonly text: PlanText) {
    this.#indexes = new Uint32Array(text.paragraphs.length);
  }

  /** The index of a node, which is put into the list where it is not there yet. */
  indexOf(node: OutlineNode): number {
    const { index } = node.at;
    if (this.#indexes[index] === 0) {
      const section = node.parent === null ? null : this.indexOf(node.top);
      const { selection, kind, label, title, firstLine, lastLine } = nodeEntry(node);
      const start = this.text.locate(selection.start);
      const end = this.text.locate(selection.end);
      this.#indexes[index] = this.list.push({
        kind,
        label,
        title,
        firstLine,
        lastLine,
        selection: [start.line, start.character, end.line, end.character],
        section,
      });
    }
    return (this.#indexes[index] ?? 0) - 1;
  }
}
