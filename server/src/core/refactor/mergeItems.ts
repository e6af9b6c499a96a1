import { lineEndOf } from '../base/lineEnds';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlacedTag } from '../model/responsibility';
import { itemsToJoin } from './joinItems';
import type { ArrangedPiece } from './structure/arrangement';
import { ownEnd } from './structure/blocks';
import { unchanged } from './structure/draft';
import { type ParsePlan, type Restructuring, rearranged } from './structure/rearrange';
import { tagLines } from './structure/tagRuns';
import { mergeRoles } from './tags/mergeRoles';
import { renderTag } from './tags/renderTag';
import { roleLabels } from './tags/roleLabels';
import { isReadWhole, styleOf, type TagStyle } from './tags/tagContent';

export function canMergeItems(plan: Plan, offset: number): boolean {
  return mergeOf(plan, offset) !== null;
}

/**
 * Makes one item of two as joining does, and one tag at its end of theirs: each office stands in it once. Null where they
 * cannot be joined, have no tags that differ, or have tags that do not go together.
 */
export function mergeItems(plan: Plan, offset: number, parse: ParsePlan): Restructuring | null {
  const merge = mergeOf(plan, offset);
  if (merge === null) return null;
  const { first, second, texts, style } = merge;
  const kept = unchanged(first.node);
  const drafts = plan.nodes.flatMap((node) =>
    node === first.node ? [kept] : node === second.node ? [] : [unchanged(node)],
  );
  const lineEnd = lineEndOf(plan.source.toString());
  const tag = style === 'lines' ? texts.map((text) => lineEnd + text).join('') : texts.join('');
  const pieces: ArrangedPiece[] = [
    { span: { start: 0, end: first.textEnd } },
    { span: { start: second.node.at.toDocument(second.node.ordinal).end, end: second.textEnd } },
    { text: tag },
    { span: { start: ownEnd(second.node), end: plan.source.length } },
  ];
  const edit = { pieces, drafts, added: null, joined: new Map([[second.node, kept]]) };
  return rearranged(plan, edit, parse);
}

/** An item as text and tag. */
interface Assigned {
  readonly node: OutlineNode;
  /** Where the text ends and the tag, if any, begins. */
  readonly textEnd: number;
  readonly tags: readonly PlacedTag[];
  readonly style: TagStyle | null;
}

interface Merge {
  readonly first: Assigned;
  readonly second: Assigned;
  readonly style: TagStyle;
  readonly texts: readonly string[];
}

function mergeOf(plan: Plan, offset: number): Merge | null {
  const items = itemsToJoin(plan, offset);
  if (items === null || items.aside !== null) return null;
  const first = assigned(items.first);
  const second = assigned(items.second);
  if (first === null || second === null || first.style === null || second.style === null) return null;
  const { style } = second;
  if (first.style !== style || written(first) === written(second)) return null;
  // A remark in a tag (下同, 年底前完成) has no place in the one that is made of both.
  if (![...first.tags, ...second.tags].every(({ at, tag }) => isReadWhole(at, tag))) return null;
  const roles = mergeRoles([...first.tags, ...second.tags]);
  const texts = roles === null ? null : renderTag(roles, style, roleLabels(plan));
  return texts === null ? null : { first, second, style, texts };
}

/** One tag at the end of the paragraph, or tag lines below it; null where it is otherwise. */
function assigned(node: OutlineNode): Assigned | null {
  const { at, body } = node;
  const { tags } = at.syntax;
  const end = at.start + at.paragraph.raw.length;
  const lines = tagLines(node);
  if (lines.length < body.length) return null;
  if (lines.length > 0) {
    const below = lines.flatMap((line) => line.syntax.tags.map((tag) => ({ at: line, tag })));
    const isPlain = tags.length === 0 && below.every(({ tag }) => tag.open === null);
    return isPlain ? { node, textEnd: end, tags: below, style: 'lines' } : null;
  }
  const [tag, ...others] = tags;
  if (tag === undefined) return { node, textEnd: end, tags: [], style: null };
  if (others.length > 0 || at.text.slice(tag.end).trim() !== '') return null;
  return { node, textEnd: at.toDocument(tag).start, tags: [{ at, tag }], style: styleOf(tag) };
}

function written({ tags }: Assigned): string {
  return tags.map(({ at, tag }) => at.written(tag)).join('\n');
}
