import { trimmedEnd } from '../../base/characters';
import type { Place } from '../placeAt';
import { isSentenceEnd } from './bracket';
import type { CompletionList } from './entry';
import { tagCandidates } from './skeletons';
import { listAt, type Spot } from './spot';
import type { CompletionContext } from './words';

/** The first letters or characters of a role word. */
const TYPED = /[A-Za-z]{0,16}$|[\u4e00-\u9fff]{0,4}$/;

/** The whole tag at the end of an item that has none. */
export function completeItemEnd(
  spot: Spot,
  { node }: Place,
  context: CompletionContext,
): CompletionList | null {
  const { plan, at, offset } = spot;
  if (node === null || (node.kind !== 'item' && node.kind !== 'point')) return null;
  if (at.role === 'tagLine' || trimmedEnd(at.text) > offset) return null;
  const item = node.kind === 'item' ? node : (node.ancestor('item') ?? node);
  if (node.tags.length > 0 || item.at.syntax.tags.length > 0) return null;
  const before = at.text.slice(0, offset);
  const typed = TYPED.exec(before)?.[0] ?? '';
  const start = offset - typed.length;
  if (start <= (at.syntax.ordinal?.end ?? 0) || !isSentenceEnd(before, start)) return null;
  return listAt(spot, { start }, tagCandidates(plan, context, spot));
}
