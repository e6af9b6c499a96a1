import type { Span } from '../base/span';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { targetOf } from './itemReferences';
import { officeKey } from './officeNames';
import { type OfficeUse, officeUses, type UsedOffice } from './officeUses';
import { type Place, placeAt } from './placeAt';

/** An office or a group that a tag names at a place. */
export interface OfficeSymbol {
  readonly kind: 'office';
  readonly used: UsedOffice;
  /** The place that was asked for. */
  readonly use: OfficeUse;
  /** In the whole text. */
  readonly span: Span;
}

/** A heading or item: its own number, or a reference to it. */
export interface ItemSymbol {
  readonly kind: 'item';
  readonly node: OutlineNode;
  readonly from: 'number' | 'reference';
  /** False for a reference that may be meant for another item. */
  readonly certain: boolean;
  /** In the whole text. */
  readonly span: Span;
}

export type PlanSymbol = OfficeSymbol | ItemSymbol;

/** What at a place of a plan has a name or number that other places share; null where nothing does. */
export function planSymbolAt(plan: Plan, directory: OfficeDirectory, offset: number): PlanSymbol | null {
  const place = placeAt(plan, offset);
  const symbol = place === null ? null : symbolOf(plan, directory, place);
  // At the end of a line within a paragraph, what begins the next line is not meant.
  return symbol === null || symbol.span.start > offset ? null : symbol;
}

export function symbolOf(plan: Plan, directory: OfficeDirectory, place: Place): PlanSymbol | null {
  const { at, mention, reference, node } = place;
  if (mention !== null) {
    const used = officeUses(plan, directory).get(officeKey(mention, directory));
    const { start } = mention.mention;
    const use = used?.uses.find((one) => one.at === at && one.mention.start === start);
    // Above the first number nobody is made responsible.
    return used === undefined || use === undefined
      ? null
      : { kind: 'office', used, use, span: at.toDocument(use.mention) };
  }
  if (reference !== null) {
    if (at.role === 'head') return null;
    const target = targetOf(plan, reference);
    return target && { kind: 'item', ...target, from: 'reference', span: at.toDocument(reference.reference) };
  }
  if (!place.onOrdinal || node?.at !== at) return null;
  return { kind: 'item', node, certain: true, from: 'number', span: numberSpan(node) };
}

/** The number that a heading or item begins with, in the whole text, without blanks after it. */
export function numberSpan({ at, ordinal }: { at: PlanParagraph; ordinal: OutlineNode['ordinal'] }): Span {
  const written = at.written(ordinal).trimEnd();
  return at.toDocument({ start: ordinal.start, end: ordinal.start + Math.max(written.length, 1) });
}
