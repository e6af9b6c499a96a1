import { inverseEdits, sameEdits } from '../../base/composeEdits';
import type { Span, TextEdit } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import type { ParsePlan, Restructuring } from '../structure/rearrange';
import type { RoleLabels } from './renderTag';
import { roleLabels, usualLabels } from './roleLabels';
import { saySame } from './saySame';
import { oddTag, type PlacedContent, type TagStyle, tagContents } from './tagContent';

/** Whether every tag of the plan can be written in a style. Cheap: for menus. */
export function canRestyleTags(plan: Plan, style: TagStyle): boolean {
  const contents = tagContents(plan);
  if (contents === null) return false;
  const labels = labelsFor(plan, style);
  return (
    contents.some((content) => content.style !== style) &&
    contents.every((content) => content.style === style || textsOf(plan, content, style, labels) !== null)
  );
}

/**
 * Writes all tags of a plan in one style. Null where nothing would change, where a tag does not fit the style, and where
 * anything would be lost: the same offices have to be read out of it in the same roles, and a plan that had one style
 * throughout has to come back from it character by character.
 */
export function* restyleTags(plan: Plan, style: TagStyle, parse: ParsePlan): Steps<Restructuring | null> {
  const found = yield* findEdits(plan, style);
  if (found === null) return null;
  const text = plan.source.edit(found.edits);
  yield;
  const after = parse(text);
  yield;
  if (!(yield* saySame(plan, after))) return null;
  const [before, ...others] = new Set(found.contents.map((one) => one.style));
  if (before !== undefined && others.length === 0) {
    const back = yield* findEdits(after, before);
    yield;
    if (!sameEdits(back?.edits ?? [], inverseEdits(found.edits, plan.source))) return null;
  } else if (style === 'shorthand' || style === 'verb') return null;
  return { edits: found.edits, unsure: [] };
}

/**
 * Why the tags of a plan are not written in a style. `none`: there are none · `same`: they are already · `slip`: a tag has
 * a slip, or a form or words of its own · `unfit`: the style has no room for what one says · `back`: it could not be undone.
 */
export interface RestyleObstacle {
  readonly kind: 'none' | 'same' | 'slip' | 'unfit' | 'back';
  /** The paragraph of the tag, as far as it is one. */
  readonly at: PlanParagraph | null;
}

/** What stands in the way of `restyleTags`, where that is null. */
export function restyleObstacle(plan: Plan, style: TagStyle): RestyleObstacle {
  const contents = tagContents(plan);
  if (contents === null) return { kind: 'slip', at: oddTag(plan) };
  const others = contents.filter((one) => one.style !== style);
  if (others.length === 0) return { kind: contents.length === 0 ? 'none' : 'same', at: null };
  const labels = labelsFor(plan, style);
  const unfit = others.find((one) => placedTexts(plan, one, style, labels) === null);
  if (unfit !== undefined) return { kind: 'unfit', at: unfit.paragraphs[0] ?? null };
  const slip = others.find(({ forms }) => !forms.in(style, labels).isWhole);
  return slip === undefined ? { kind: 'back', at: null } : { kind: 'slip', at: slip.paragraphs[0] ?? null };
}

interface Found {
  readonly contents: readonly PlacedContent[];
  readonly edits: readonly TextEdit[];
}

/** The edits that write the tags of a plan in a style; null where all have it already, or where one would lose something. */
function* findEdits(plan: Plan, style: TagStyle): Steps<Found | null> {
  const contents = tagContents(plan);
  if (contents === null) return null;
  yield;
  const labels = labelsFor(plan, style);
  const lineEnd = style === 'lines' ? plan.source.lineEnd : '';
  const edits: TextEdit[] = [];
  for (const content of contents) {
    if (content.style === style) continue;
    const texts = textsOf(plan, content, style, labels);
    if (texts === null) return null;
    edits.push({ span: spanOf(plan, content), newText: texts.map((text) => lineEnd + text).join('') });
    yield;
  }
  return edits.length === 0 ? null : { contents, edits };
}

/** A style without labels must be able to get them back. */
function labelsFor(plan: Plan, style: TagStyle): RoleLabels {
  return style === 'shorthand' || style === 'verb' ? usualLabels(plan) : roleLabels(plan);
}

/** What a tag is written as in a style; null where anything would be lost, or the style cannot hold it in its place. */
function textsOf(
  plan: Plan,
  content: PlacedContent,
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  return content.forms.in(style, labels).isWhole ? placedTexts(plan, content, style, labels) : null;
}

/** The same where something may be lost. */
function placedTexts(
  plan: Plan,
  content: PlacedContent,
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  const { texts } = content.forms.in(style, labels);
  if (texts === null) return null;
  const { tag, paragraphs } = content;
  if (tag === null) return style !== 'lines' && canGoUp(plan, content) ? texts : null;
  const [first] = paragraphs;
  return style !== 'lines' || (first !== undefined && canGoDown(plan, first, tag)) ? texts : null;
}

/** Lines of their own come below the paragraph: only its last tag can go there, and nothing may stand between. */
function canGoDown(plan: Plan, { index, syntax, text }: PlanParagraph, tag: Tag): boolean {
  const isLast = text.slice(tag.end).trim() === '' && syntax.tags.at(-1) === tag;
  return isLast && syntax.tags.length === 1 && plan.paragraphs[index + 1]?.role !== 'tagLine';
}

/** Tag lines become a tag at the end of the paragraph right above them. */
function canGoUp(plan: Plan, { paragraphs }: PlacedContent): boolean {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined || last.index - first.index !== paragraphs.length - 1)
    return false;
  const above = plan.paragraphs[first.index - 1];
  return above !== undefined && above.paragraph.kind === 'text' && above.syntax.tags.length === 0;
}

/** What is replaced: a tag, or tag lines with the line end above them. */
function spanOf(plan: Plan, { paragraphs, tag }: PlacedContent): Span {
  const first = paragraphs[0] as PlanParagraph;
  if (tag !== null) return first.toDocument(tag);
  const above = plan.paragraphs[first.index - 1] as PlanParagraph;
  const last = paragraphs.at(-1) as PlanParagraph;
  return {
    start: above.start + above.paragraph.raw.length,
    end: last.start + last.paragraph.raw.length,
  };
}
