import type { Span } from '../base/span';
import type { OfficeDirectory } from '../model/officeDirectory';
import type { Plan } from '../model/plan';
import { referencesTo } from './itemReferences';
import type { OfficeRole } from './officeUses';
import { numberSpan, planSymbolAt } from './planSymbol';

/** A place that speaks of the same thing; `number` is the number that an item itself bears. */
export interface Highlight {
  readonly span: Span;
  readonly kind: OfficeRole | 'number' | 'reference';
}

/** The places of a plan that speak of what stands at `offset`, in the order of the text. */
export function documentHighlights(plan: Plan, directory: OfficeDirectory, offset: number): Highlight[] {
  const symbol = planSymbolAt(plan, directory, offset);
  if (symbol === null) return [];
  if (symbol.kind === 'office') {
    return symbol.used.uses.map(({ at, mention, role }) => ({ span: at.toDocument(mention), kind: role }));
  }
  const references = referencesTo(plan, symbol.node);
  const places: Highlight[] = references.map(({ at, reference }) => ({
    span: at.toDocument(reference),
    kind: 'reference',
  }));
  places.push({ span: numberSpan(symbol.node), kind: 'number' });
  return places.sort((a, b) => a.span.start - b.span.start);
}
