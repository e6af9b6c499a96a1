import type { OutlineNode } from '../../model/outlineNode';
import type { PlacedReference, ReferenceResolver, ReferenceTarget } from '../../model/referenceTargets';
import type { Reference, ReferenceNumber } from '../../syntax/references';
import type { ReportedEdit } from '../rule';
import { figuresLike } from './labels';

/** What becomes of the nodes that references point to. */
export interface NodeChanges {
  /** The node of the plan as it is going to be; null for one that is gone. */
  nodeAfter(node: OutlineNode): OutlineNode | null;
  /** Its number there. */
  numberOf(nodeAfter: OutlineNode): number;
  /** Whether a part that such an edit has put in goes again where it tells nothing any more. */
  readonly unnames: boolean;
}

/** A reference as it stands in the plan and in the plan as it is going to be. */
export interface FollowedReference {
  readonly before: PlacedReference;
  readonly after: PlacedReference;
}

/** The part of a reference that was put in by an edit: drafters seldom write the 的. */
const PUT_IN = /^第[（(]?[一二三四五六七八九十百零〇\d]+[）)]?部分的(?=第)/;

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

  /** Takes the references of a plan in their order. */
  add(references: readonly FollowedReference[]): void {
    let part: ReferenceNumber | null = null;
    for (let index = 0; index < references.length; index++) {
      const { before } = references[index] as FollowedReference;
      part = this.#add(references, index, before.reference.continues ? part : null);
    }
  }

  /** In a list, references share their part: `shared` is the one as it is going to be, and so is what comes back. */
  #add(
    all: readonly FollowedReference[],
    index: number,
    shared: ReferenceNumber | null,
  ): ReferenceNumber | null {
    const { before, after } = all[index] as FollowedReference;
    const { at, reference } = after;
    const old = this.before.resolve(before);
    const part = this.#nodeAfter(old.part);
    const item = this.#nodeAfter(old.item);
    const hasOwn = reference.part !== null && reference.part !== inherited(all, index);
    if ((part === null && old.part !== null) || (item === null && old.item !== null)) {
      this.unsure.push(before);
      return hasOwn ? reference.part : shared;
    }
    if (item === null) return this.#addPart(before, after, old, hasOwn ? reference.part : shared, hasOwn);
    if (!old.certain && this.#isTouched(old)) this.unsure.push(before);
    this.#write(at, reference.item, this.#numbered(reference.item, item));
    if (hasOwn && this.#isPutIn(all, index, old, shared)) {
      const length = PUT_IN.exec(at.text.slice(reference.start))?.[0].length ?? 0;
      this.#put(at, reference.start, reference.start + length, '');
      return shared;
    }
    if (!hasOwn && this.#fits(after, old, shared)) return shared;
    const own = this.#partOf(item, part, reference);
    const isWritten = own !== null && this.#fits(after, old, own);
    if (isWritten && hasOwn) this.#write(at, reference.part, own);
    else if (isWritten && at.text.charAt(reference.start) === '第')
      this.#put(at, reference.start, reference.start, `第${figuresLike('', own.value)}部分的`);
    else {
      if (this.unsure.at(-1) !== before) this.unsure.push(before);
      return hasOwn ? reference.part : shared;
    }
    return own;
  }

  /** A reference that names a part alone, or nothing that is there: that nothing else comes to be meant. */
  #addPart(
    before: PlacedReference,
    { at, reference }: PlacedReference,
    old: ReferenceTarget,
    written: ReferenceNumber | null,
    hasOwn: boolean,
  ): ReferenceNumber | null {
    const node = this.#nodeAfter(old.part);
    const part = hasOwn ? this.#numbered(written, node) : written;
    const left = this.after.targetOf(at, part, reference.item);
    const isDoubtful = old.certain && !left.certain;
    if (left.part !== node || left.item !== null || isDoubtful || (!old.certain && this.#isTouched(old)))
      this.unsure.push(before);
    if (hasOwn) this.#write(at, reference.part, part);
    return part;
  }

  /** Whether the reference, with the number that its item is going to have, means that item below `part`. */
  #fits({ at, reference }: PlacedReference, old: ReferenceTarget, part: ReferenceNumber | null): boolean {
    const item = this.#nodeAfter(old.item);
    if (item === null) return false;
    const left = this.after.targetOf(at, part, this.#numbered(reference.item, item));
    return left.item === item && (left.certain || !old.certain);
  }

  /** Whether an edit has put the part in, and neither this reference nor those that share it need it any more. */
  #isPutIn(
    all: readonly FollowedReference[],
    index: number,
    old: ReferenceTarget,
    shared: ReferenceNumber | null,
  ): boolean {
    const { before, after } = all[index] as FollowedReference;
    if (!this.changes.unnames || !PUT_IN.test(after.at.text.slice(after.reference.start))) return false;
    const inheritedPart = inherited(all, index, 'before');
    const without = this.before.targetOf(before.at, inheritedPart, before.reference.item);
    if (without.item === old.item && without.certain) return false;
    for (let i = index; i < all.length; i++) {
      const one = all[i] as FollowedReference;
      if (one.after.reference.part !== after.reference.part) break;
      const target = i === index ? old : this.before.resolve(one.before);
      if (!this.#fits(one.after, target, shared)) return false;
    }
    return true;
  }

  /** The number of the part that holds an item: the one that was named, where it still does. */
  #partOf(item: OutlineNode, named: OutlineNode | null, reference: Reference): ReferenceNumber | null {
    let part: OutlineNode | null = item;
    while (part !== null && part !== named && part.parent !== null) part = part.parent;
    if (part !== named && (part === item || (part?.kind !== 'section' && named === null))) return null;
    if (part === null) return null;
    const { start } = reference;
    return {
      ...(reference.part ?? { bracketed: false, start, end: start }),
      value: this.changes.numberOf(part),
    };
  }

  #nodeAfter(node: OutlineNode | null): OutlineNode | null {
    return node === null ? null : this.changes.nodeAfter(node);
  }

  #numbered(number: ReferenceNumber | null, node: OutlineNode | null): ReferenceNumber | null {
    if (number === null || node === null) return number;
    const value = this.changes.numberOf(node);
    return value === number.value ? number : { ...number, value };
  }

  #write(at: PlacedReference['at'], before: ReferenceNumber | null, after: ReferenceNumber | null): void {
    if (before === null || after === null || before.value === after.value) return;
    this.#put(
      at,
      before.start,
      before.end,
      figuresLike(at.text.slice(before.start, before.end), after.value),
    );
  }

  #put(at: PlacedReference['at'], start: number, end: number, newText: string): void {
    if (newText === at.text.slice(start, end)) return;
    this.#edits.set(`${at.index} ${start} ${end}`, { at, span: { start, end }, newText });
  }

  #isTouched({ part, item }: ReferenceTarget): boolean {
    return this.#isRenumbered(part) || this.#isRenumbered(item);
  }

  #isRenumbered(node: OutlineNode | null): boolean {
    const after = this.#nodeAfter(node);
    return node !== null && after !== null && this.changes.numberOf(after) !== node.ordinal.value;
  }
}

/** The part that a reference shares with the one before it in its list. */
function inherited(
  all: readonly FollowedReference[],
  index: number,
  when: 'before' | 'after' = 'after',
): ReferenceNumber | null {
  if (!(all[index] as FollowedReference).before.reference.continues) return null;
  return all[index - 1]?.[when].reference.part ?? null;
}
