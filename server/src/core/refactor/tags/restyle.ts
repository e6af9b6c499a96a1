import { AddedLines } from '../../base/editLines';
import type { Span, TextEdit } from '../../base/span';
import type { Steps } from '../../base/steps';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import type { ParsePlan, Restructuring } from '../structure/rearrange';
import type { RoleLabels, TagForm } from './renderTag';
import { roleLabels, usualLabels } from './roleLabels';
import { saySame } from './saySame';
import { oddTag, type PlacedContent, type TagStyle, tagContents } from './tagContent';

/** How many tags are looked at in a step. */
const STEP = 50;

/** Whether every tag of the plan can be written in a style. Cheap: for menus. */
export function canRestyleTags(plan: Plan, style: TagStyle): boolean {
  const contents = tagContents(plan);
  if (contents === null) return false;
  const labels = labelsFor(plan, style);
  return (
    contents.some((content) => content.style !== style) &&
    contents.every((content) => content.style === style || formOf(plan, content, style, labels) !== null)
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
  const text = plan.source.edit(found.edits, new AddedLines());
  yield;
  const after = parse(text);
  yield;
  if (!(yield* saySame(plan, after))) return null;
  const { contents, edits } = found;
  const [first] = contents;
  if (first !== undefined && contents.every((one) => one.style === first.style)) {
    if (!(yield* leadsBack(after, first.style, plan, found))) return null;
  } else if (style === 'shorthand' || style === 'verb') return null;
  return { edits, unsure: [] };
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
  const unfit = others.find((one) => !fits(plan, one, style, one.forms.in(style, labels)));
  if (unfit !== undefined) return { kind: 'unfit', at: unfit.first };
  const slip = others.find(({ forms }) => !forms.in(style, labels).isWhole);
  return slip === undefined ? { kind: 'back', at: null } : { kind: 'slip', at: slip.first };
}

interface Found {
  readonly contents: readonly PlacedContent[];
  readonly edits: readonly TextEdit[];
  /** What each edit is for. */
  readonly edited: readonly PlacedContent[];
}

/** The edits that write the tags of a plan in a style; null where all have it already, or where one would lose something. */
function* findEdits(plan: Plan, style: TagStyle): Steps<Found | null> {
  const contents = tagContents(plan);
  if (contents === null) return null;
  yield;
  const labels = labelsFor(plan, style);
  const lineEnd = lineEndOf(plan, style);
  const edits: TextEdit[] = [];
  const edited: PlacedContent[] = [];
  let step = 0;
  for (const content of contents) {
    if (step++ % STEP === 0) yield;
    if (content.style === style) continue;
    const form = formOf(plan, content, style, labels);
    if (form === null) return null;
    edits.push({ span: spanOf(plan, content), newText: form.inPlace(lineEnd) });
    edited.push(content);
  }
  return edits.length === 0 ? null : { contents, edits, edited };
}

/** Whether writing the tags of `after` in a style takes the edits that led there from `plan` back. */
function* leadsBack(after: Plan, style: TagStyle, plan: Plan, { edits, edited }: Found): Steps<boolean> {
  const contents = tagContents(after);
  if (contents === null) return false;
  yield;
  const labels = labelsFor(after, style);
  const lineEnd = lineEndOf(after, style);
  let taken = 0;
  let grown = 0;
  for (const content of contents) {
    if (content.style === style) continue;
    const before = edited[taken];
    const edit = edits[taken++];
    const form = formOf(after, content, style, labels);
    if (edit === undefined || before === undefined || form === null) return false;
    const { start, end } = spanOf(after, content);
    const length = edit.newText.length;
    if (start !== edit.span.start + grown || end !== start + length) return false;
    if (form.inPlace(lineEnd) !== writtenIn(plan, before, edit.span)) return false;
    grown += length - (edit.span.end - edit.span.start);
    if (taken % STEP === 0) yield;
  }
  return taken === edits.length;
}

function lineEndOf({ source }: Plan, style: TagStyle): string {
  return style === 'lines' ? source.lineEnd : '';
}

/** A style without labels must be able to get them back. */
function labelsFor(plan: Plan, style: TagStyle): RoleLabels {
  return style === 'shorthand' || style === 'verb' ? usualLabels(plan) : roleLabels(plan);
}

/** What a tag is written as in a style; null where anything would be lost, or the style cannot hold it in its place. */
function formOf(plan: Plan, content: PlacedContent, style: TagStyle, labels: RoleLabels): TagForm | null {
  const form = content.forms.in(style, labels);
  return form.isWhole && fits(plan, content, style, form) ? form : null;
}

/** Whether the style can hold a tag in its place. */
function fits(plan: Plan, content: PlacedContent, style: TagStyle, { texts }: TagForm): boolean {
  if (texts === null) return false;
  const { tag, first } = content;
  if (tag === null) return style !== 'lines' && canGoUp(plan, content);
  return style !== 'lines' || canGoDown(plan, first, tag);
}

/**
 * Lines of their own come below the paragraph: only its last tag can go there, and nothing may stand between. A tag that has
 * a line to itself already, brackets and all, would not get them back.
 */
function canGoDown(plan: Plan, { index, syntax, text, role }: PlanParagraph, tag: Tag): boolean {
  if (role === 'tagLine') return false;
  const isLast = text.slice(tag.end).trim() === '' && syntax.tags.at(-1) === tag;
  return isLast && syntax.tags.length === 1 && plan.paragraphs[index + 1]?.role !== 'tagLine';
}

/** Tag lines become a tag at the end of the paragraph right above them. */
function canGoUp(plan: Plan, { first, isUnbroken }: PlacedContent): boolean {
  if (!isUnbroken) return false;
  const above = plan.paragraphs[first.index - 1];
  return above !== undefined && above.paragraph.kind === 'text' && above.syntax.tags.length === 0;
}

/** What stands at the span of a tag, or of tag lines. */
function writtenIn({ source }: Plan, { tag, first, forms }: PlacedContent, { start, end }: Span): string {
  return tag === null || first.paragraph.isWrapped ? source.slice(start, end) : forms.written;
}

/** What is replaced: a tag, or tag lines with the line end above them. */
function spanOf(plan: Plan, { first, last, tag }: PlacedContent): Span {
  if (tag !== null) return first.toDocument(tag);
  const above = plan.paragraphs[first.index - 1] as PlanParagraph;
  return {
    start: above.start + above.paragraph.raw.length,
    end: last.start + last.paragraph.raw.length,
  };
}
