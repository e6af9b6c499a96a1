import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import {
  type PlacedReference,
  planReferences,
  ReferenceResolver,
  type ReferenceTarget,
} from '../../model/referenceTargets';
import type { Reference, ReferenceNumber } from '../../syntax/references';
import type { ReportedEdit } from '../rule';
import { figuresLike, numberLike } from './labels';

/** What gives nodes other numbers and has every reference point to what it pointed to before. */
export interface RenumberEdits {
  readonly numberEdits: readonly ReportedEdit[];
  readonly referenceEdits: readonly ReportedEdit[];
  /** References that someone should look at: nobody can tell from the numbers what they mean. */
  readonly unsure: readonly PlacedReference[];
}

/** The edits for new `numbers`; nodes that are not among them keep theirs. */
export function renumberEdits(plan: Plan, numbers: ReadonlyMap<OutlineNode, number>): RenumberEdits {
  const numberEdits: ReportedEdit[] = [];
  for (const [node, number] of numbers) {
    if (number === node.ordinal.value) continue;
    numberEdits.push({ at: node.at, span: node.ordinal.number, newText: numberLike(node, number) });
  }
  const references = numberEdits.length === 0 ? [] : planReferences(plan);
  if (references.length === 0) return { numberEdits, referenceEdits: [], unsure: [] };
  const numberOf = (node: OutlineNode): number => numbers.get(node) ?? node.ordinal.value;
  const after = new ReferenceResolver(plan, numberOf);
  const rewriting = new ReferenceEdits(new ReferenceResolver(plan), after, {
    nodeAfter: (node) => node,
    numberOf,
  });
  for (const placed of references) rewriting.add(placed, placed);
  return { numberEdits, referenceEdits: rewriting.edits, unsure: rewriting.unsure };
}

/** What becomes of the nodes that references point to. */
export interface NodeChanges {
  /** The node of the plan as it is going to be; null for one that is gone. */
  nodeAfter(node: OutlineNode): OutlineNode | null;
  /** Its number there. */
  numberOf(nodeAfter: OutlineNode): number;
}

/** Collects the edits that have references point to what they pointed to before. They are for the plan as it is going to be. */
export class ReferenceEdits {
  /** References that someone should look at, as they are before. */
  readonly unsure: PlacedReference[] = [];
  readonly #edits = new Map<string, ReportedEdit>();

  constructor(
    private readonly before: ReferenceResolver,
    private readonly after: ReferenceResolver,
    private readonly changes: NodeChanges,
  ) {}

  get edits(): ReportedEdit[] {
    return [...this.#edits.values()];
  }

  /** Takes a reference as it stands before and after. */
  add(before: PlacedReference, { at, reference }: PlacedReference): void {
    const old = this.before.resolve(before);
    const part = this.#nodeAfter(old.part);
    const item = this.#nodeAfter(old.item);
    const isGone = (part === null && old.part !== null) || (item === null && old.item !== null);
    if (isGone) {
      this.unsure.push(before);
      return;
    }
    const target: ReferenceTarget = { part, item, certain: old.certain };
    const rewritten: Reference = {
      ...reference,
      part: this.#renumbered(reference.part, part),
      item: this.#renumbered(reference.item, item),
    };
    const left = this.after.resolve({ at, reference: rewritten });
    const isDoubtful = old.certain && !left.certain;
    if (left.part !== part || left.item !== item || isDoubtful) {
      if (this.#addWithPart({ at, reference: rewritten }, target)) return;
      this.unsure.push(before);
    } else if (!old.certain && this.#isTouched(old)) this.unsure.push(before);
    this.#write(at, reference.part, rewritten.part);
    this.#write(at, reference.item, rewritten.item);
  }

  #nodeAfter(node: OutlineNode | null): OutlineNode | null {
    return node === null ? null : this.changes.nodeAfter(node);
  }

  /** 第2项 that would be taken for another item becomes 第一部分第2项. */
  #addWithPart({ at, reference }: PlacedReference, { item, certain }: ReferenceTarget): boolean {
    const section = item?.ancestor('section') ?? null;
    if (reference.part !== null || reference.item === null || section === null) return false;
    if (at.text.charAt(reference.start) !== '第') return false;
    const value = this.changes.numberOf(section);
    const part = { value, bracketed: false, start: reference.start, end: reference.start };
    const left = this.after.resolve({ at, reference: { ...reference, part } });
    if (left.item !== item || (certain && !left.certain)) return false;
    const span = { start: reference.start, end: reference.start };
    const newText = `第${figuresLike('', value)}部分`;
    this.#edits.set(`${at.index} ${reference.start} part`, { at, span, newText });
    this.#write(at, null, reference.item);
    return true;
  }

  #renumbered(number: ReferenceNumber | null, node: OutlineNode | null): ReferenceNumber | null {
    return number === null || node === null ? number : { ...number, value: this.changes.numberOf(node) };
  }

  /** In a list, references share their part: it is written once. */
  #write(at: PlacedReference['at'], before: ReferenceNumber | null, after: ReferenceNumber | null): void {
    if (after === null || before?.value === after.value) return;
    const written = at.text.slice(after.start, after.end);
    const newText = figuresLike(written, after.value);
    if (newText === written) return;
    this.#edits.set(`${at.index} ${after.start}`, {
      at,
      span: { start: after.start, end: after.end },
      newText,
    });
  }

  #isTouched({ part, item }: ReferenceTarget): boolean {
    return [part, item].some((node) => {
      const after = this.#nodeAfter(node);
      return node !== null && after !== null && this.changes.numberOf(after) !== node.ordinal.value;
    });
  }
}
