import type { Plan } from '../../model/plan';
import { type Place, placeAt } from '../placeAt';
import { completeInBracket } from './bracket';
import { completeDirective } from './directives';
import type { CompletionList } from './entry';
import { completeFrontMatter, inFrontMatter } from './frontMatter';
import { completeItemEnd } from './itemEnd';
import { completeLineStart } from './lineStart';
import type { Spot } from './spot';
import { completeInTag } from './tag';
import { completeTarget } from './targets';
import { completeTitle } from './titles';
import { completeUnread } from './unread';
import type { CompletionContext } from './words';

/**
 * What may be put in at `cursor`; null where nothing is known. Running prose is left alone: a list that opens by itself
 * takes the next Enter, so none opens where there is nothing better to say than what the drafter is writing.
 */
export function complete(plan: Plan, cursor: number, context: CompletionContext): CompletionList | null {
  const place = placeAt(plan, cursor);
  if (place === null) return null;
  const { at, offset } = place;
  const spot: Spot = { plan, at, offset, cursor };
  if (inFrontMatter(plan, plan.source.locate(cursor).line)) return completeFrontMatter(spot, context);
  if (at.paragraph.kind === 'comment') return completeDirective(spot);
  if (at.paragraph.kind === 'frontMatter') return null;
  return (
    (at.paragraph.kind === 'text' ? inText(spot, place, context) : null) ??
    completeLineStart(spot, place, context)
  );
}

function inText(spot: Spot, place: Place, context: CompletionContext): CompletionList | null {
  if (place.at.role === 'title' || place.at.role === 'head') return null;
  if (place.tag !== null) {
    const list = completeInTag(spot, place, context);
    if (list !== null) return list;
    // Names alone, to which a verb may come.
    if (place.tag.form === 'shorthand') return completeInBracket(spot, context);
    if (spot.offset > place.tag.start) return null;
  }
  return (
    completeInBracket(spot, context) ??
    completeUnread(spot, context) ??
    completeTitle(spot, place, context) ??
    completeItemEnd(spot, place, context) ??
    completeTarget(spot, place, context)
  );
}
