import type { Span } from '../base/span';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import { placeAt } from './placeAt';
import { wordAt } from './wordAt';

/**
 * What a selection at `offset` grows to, from the innermost out, each strictly inside the next: the word, the name or
 * figure, what a role says, the tag, the clause, the sentence, the paragraph, the item with its points, the headings it
 * stands under, and the whole text. Offsets of the whole text.
 */
export function selectionRanges(plan: Plan, offset: number): Span[] {
  const whole = { start: 0, end: plan.source.length };
  const place = placeAt(plan, offset);
  if (place === null) return [whole];
  const { at, node } = place;
  const found: Span[] = [];
  if (at.paragraph.kind === 'text') {
    const add = (span: Span | null): void => {
      if (span !== null) found.push(at.toDocument(span));
    };
    const { text } = at;
    const { role, tag, mention, target, reference } = place;
    const name = mention?.mention ?? role?.label ?? null;
    // A name is a word, whatever a dictionary would make of it.
    add(name !== null && holds(name, place.offset) ? name : wordAt(text, place.offset));
    for (const part of [
      role?.value,
      ...(tag?.times ?? []),
      target?.deadline,
      target,
      reference?.reference,
      role,
      tag,
    ]) {
      if (part !== null && part !== undefined && holds(part, place.offset)) add(part);
    }
    if (tag !== null) add(insideBrackets(tag.open?.end, tag.close?.start));
    else for (const mark of [CLAUSE_ENDS, SENTENCE_ENDS]) add(stretch(text, place.offset, mark));
    const { ordinal, title, body } = at.syntax;
    if (ordinal !== null && holds(ordinal, place.offset)) add(ordinal);
    for (const part of [title, body]) if (holds(part, place.offset)) add(part);
    if (ordinal !== null) add({ start: ordinal.end, end: text.trimEnd().length });
  }
  found.push({ start: at.start, end: at.end });
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) found.push(extentOf(up));
  found.push(whole);
  return nested(found, offset);
}

const SENTENCE_ENDS = '。；！？;';
const CLAUSE_ENDS = `${SENTENCE_ENDS}，：,:（）()`;

/** What lies between two marks, the mark that ends it left out. */
function stretch(text: string, offset: number, marks: string): Span {
  let start = offset;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !marks.includes(text.charAt(end))) end++;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function insideBrackets(start: number | undefined, end: number | undefined): Span | null {
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}

/** A numbered node with all that stands below it. */
function extentOf({ at, body, children }: OutlineNode): Span {
  const last = children.at(-1);
  const end = last === undefined ? (body.at(-1) ?? at).end : extentOf(last).end;
  return { start: at.start, end: Math.max(end, (body.at(-1) ?? at).end) };
}

/** Those that hold the offset, from the innermost on. Of two that overlap, the longer one is kept. */
function nested(spans: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const outer = kept.at(-1);
    if (span.start > offset || offset > span.end) continue;
    // Nothing is selected by what is empty; an empty text has nothing else.
    if (outer === undefined || (lengthOf(span) > 0 && isStrictlyIn(span, outer))) kept.push(span);
  }
  return kept.reverse();
}

function isStrictlyIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && lengthOf(inner) < lengthOf(outer);
}

const lengthOf = ({ start, end }: Span): number => end - start;
