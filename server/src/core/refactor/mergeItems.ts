import { nodeAt } from '../model/nodeAt';
import type { OutlineNode } from '../model/outlineNode';
import type { Plan } from '../model/plan';
import type { PlacedTag } from '../model/responsibility';
import { isPlain } from './joinItems';
import type { ArrangedPiece } from './structure/arrangement';
import { ownEnd } from './structure/blocks';
import { unchanged } from './structure/draft';
import { lineBreakBetween } from './structure/lineBreak';
import { inOneStep, type ParsePlan, type Restructuring, readWith, rearranged } from './structure/rearrange';
import { rawOf, tagLines } from './structure/tagRuns';
import { type ItemPair, itemsToUnite } from './structure/uniteItems';
import { mergeRoles } from './tags/mergeRoles';
import { renderTag } from './tags/renderTag';
import { roleLabels } from './tags/roleLabels';
import { isReadWhole, styleOf, type TagStyle } from './tags/tagContent';

/** Whether merging is worth offering: the next item can be merged, and joining would not do the same. Cheap: for menus. */
export function canMergeItems(plan: Plan, offset: number): boolean {
  const merge = mergeOf(plan, offset);
  return merge !== null && !(merge.hasSameTags && isPlain(plan, merge.pair));
}

/**
 * Makes one item of two and one tag at its end of theirs: each office stands in it once. Nothing leads back but undoing it.
 * Null where their texts cannot be one, and where the tags do not go together.
 */
export function mergeItems(plan: Plan, offset: number, parse: ParsePlan): Restructuring | null {
  const merge = mergeOf(plan, offset);
  if (merge === null) return null;
  const { first, second, texts, style, pair } = merge;
  const kept = unchanged(first.node);
  const drafts = plan.nodes.map((node) => (node === first.node ? kept : unchanged(node)));
  drafts.splice(second.node.index, 1);
  const { lineEnd } = plan.source;
  const tag = style === 'lines' ? texts.map((text) => lineEnd + text).join('') : texts.join('');
  const text = { start: second.node.at.toDocument(second.node.ordinal).end, end: second.textEnd };
  const between = lineBreakBetween(
    plan,
    plan.source.slice(first.node.at.start, first.textEnd),
    plan.source.slice(text.start, text.end),
  );
  const pieces: ArrangedPiece[] = [
    { span: { start: 0, end: first.textEnd } },
    { text: between },
    { span: text },
    { text: tag },
  ];
  if (pair.aside !== null) pieces.push({ span: pair.aside, moved: true });
  pieces.push({ span: { start: ownEnd(second.node), end: plan.source.length } });
  const edit = { pieces, drafts, added: null, joined: new Map([[second.node, kept]]) };
  const made = rearranged(plan, edit, readWith(parse));
  return made === null ? null : inOneStep(made);
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
  readonly pair: ItemPair;
  readonly hasSameTags: boolean;
  readonly style: TagStyle | null;
  readonly texts: readonly string[];
}

function mergeOf(plan: Plan, offset: number): Merge | null {
  const node = nodeAt(plan, offset);
  const pair = node === null ? null : itemsToUnite(plan, node);
  if (pair === null) return null;
  const first = assigned(pair.first);
  const second = assigned(pair.second);
  if (first === null || second === null) return null;
  const [one, other] = [written(first), written(second)];
  const known = { first, second, pair, hasSameTags: one === other };
  if (one === other || one === '' || other === '') {
    const { tags, style } = other === '' ? first : second;
    const lines = [...new Set(tags.map(({ at }) => at.paragraph.raw))];
    return { ...known, style, texts: style === 'lines' ? lines : tags.map(({ at, tag }) => rawOf(at, tag)) };
  }
  const { style } = second;
  if (first.style !== style || style === null) return null;
  // A remark in a tag (下同, 年底前完成) has no place in the one that is made of both.
  if (![...first.tags, ...second.tags].every(({ at, tag }) => isReadWhole(at, tag))) return null;
  const roles = mergeRoles([...first.tags, ...second.tags]);
  const texts = roles === null ? null : renderTag(roles, style, roleLabels(plan));
  return texts === null ? null : { ...known, style, texts };
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
