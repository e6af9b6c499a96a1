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
  const rewriting = new Rewriting(plan, (node) => numbers.get(node) ?? node.ordinal.value);
  for (const placed of references) rewriting.add(placed);
  return { numberEdits, referenceEdits: rewriting.edits, unsure: rewriting.unsure };
}

class Rewriting {
  readonly unsure: PlacedReference[] = [];
  readonly #edits = new Map<string, ReportedEdit>();
  readonly #before: ReferenceResolver;
  readonly #after: ReferenceResolver;

  constructor(
    plan: Plan,
    private readonly numberOf: (node: OutlineNode) => number,
  ) {
    this.#before = new ReferenceResolver(plan);
    this.#after = new ReferenceResolver(plan, numberOf);
  }

  get edits(): ReportedEdit[] {
    return [...this.#edits.values()];
  }

  add({ at, reference }: PlacedReference): void {
    const target = this.#before.resolve({ at, reference });
    const rewritten: Reference = {
      ...reference,
      part: this.#renumbered(reference.part, target.part),
      item: this.#renumbered(reference.item, target.item),
    };
    const left = this.#after.resolve({ at, reference: rewritten });
    if (left.part !== target.part || left.item !== target.item) {
      if (this.#addWithPart({ at, reference: rewritten }, target)) return;
      this.unsure.push({ at, reference });
    } else if (!target.certain && this.#isTouched(target)) this.unsure.push({ at, reference });
    this.#write(at, reference.part, rewritten.part);
    this.#write(at, reference.item, rewritten.item);
  }

  /** 第2项 that would be taken for another item becomes 第一部分第2项. */
  #addWithPart({ at, reference }: PlacedReference, { item }: ReferenceTarget): boolean {
    const section = item?.ancestor('section') ?? null;
    if (reference.part !== null || reference.item === null || section === null) return false;
    if (at.text.charAt(reference.start) !== '第') return false;
    const value = this.numberOf(section);
    const part = { value, bracketed: false, start: reference.start, end: reference.start };
    if (this.#after.resolve({ at, reference: { ...reference, part } }).item !== item) return false;
    const span = { start: reference.start, end: reference.start };
    const newText = `第${figuresLike('', value)}部分`;
    this.#edits.set(`${at.index} ${reference.start} part`, { at, span, newText });
    this.#write(at, null, reference.item);
    return true;
  }

  #renumbered(number: ReferenceNumber | null, node: OutlineNode | null): ReferenceNumber | null {
    return number === null || node === null ? number : { ...number, value: this.numberOf(node) };
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
    return [part, item].some((node) => node !== null && this.numberOf(node) !== node.ordinal.value);
  }
}
