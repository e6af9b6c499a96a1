import { edited, type Span, type TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import type { ParsePlan, Restructuring } from '../structure/rearrange';
import { rawOf } from '../structure/tagRuns';
import { type RoleLabels, renderTag } from './renderTag';
import { roleLabels, usualLabels } from './roleLabels';
import { saySame } from './saySame';
import { oddTag, type PlacedContent, type TagStyle, tagContents } from './tagContent';

/** Whether every tag of the plan can be written in a style. Cheap: for menus. */
export function canRestyleTags(plan: Plan, style: TagStyle): boolean {
  const found = restylable(plan, style);
  return found?.others.every((content) => textsOf(plan, content, style, found.labels) !== null) === true;
}

/**
 * Writes all tags of a plan in one style. Null where nothing would change, where a tag does not fit the style, and where
 * anything would be lost: the same offices have to be read out of it in the same roles, and a plan that had one style
 * throughout has to come back from it character by character.
 */
export function restyleTags(plan: Plan, style: TagStyle, parse: ParsePlan): Restructuring | null {
  const found = findEdits(plan, style);
  if (found === null) return null;
  const after = parse(plan.source.edit(found.edits));
  if (!saySame(plan, after)) return null;
  const [before, ...others] = new Set(found.contents.map((one) => one.style));
  if (before !== undefined && others.length === 0) {
    const back = findEdits(after, before)?.edits;
    const text = after.source.toString();
    if ((back === undefined ? text : edited(text, back)) !== plan.source.toString()) return null;
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
  const isUnfit = (one: PlacedContent): boolean => textsOf(plan, one, style, labels) === null;
  const unfit = others.find(isUnfit);
  if (unfit !== undefined) return { kind: 'unfit', at: unfit.paragraphs[0] ?? null };
  const fitting = wholeOnes(contents, labels);
  const slip = others.find((one) => !fitting.has(one));
  return slip === undefined ? { kind: 'back', at: null } : { kind: 'slip', at: slip.paragraphs[0] ?? null };
}

interface Found {
  readonly contents: readonly PlacedContent[];
  readonly edits: readonly TextEdit[];
}

function findEdits(plan: Plan, style: TagStyle): Found | null {
  const found = restylable(plan, style);
  if (found === null) return null;
  const lineEnd = style === 'lines' ? plan.source.lineEnd : '';
  const edits: TextEdit[] = [];
  for (const content of found.others) {
    const texts = textsOf(plan, content, style, found.labels);
    if (texts === null) return null;
    edits.push({ span: spanOf(plan, content), newText: texts.map((text) => lineEnd + text).join('') });
  }
  return { contents: found.contents, edits };
}

interface Restylable {
  readonly contents: readonly PlacedContent[];
  /** Those that are not in the style yet. */
  readonly others: readonly PlacedContent[];
  readonly labels: RoleLabels;
}

/** The tags of a plan that can lose nothing; null where all have the style already, or where one would lose something. */
function restylable(plan: Plan, style: TagStyle): Restylable | null {
  const contents = tagContents(plan);
  if (contents === null) return null;
  const others = contents.filter((one) => one.style !== style);
  if (others.length === 0) return null;
  const labels = labelsFor(plan, style);
  const fitting = wholeOnes(contents, labels);
  return others.every((content) => fitting.has(content)) ? { contents, others, labels } : null;
}

/** A style without labels must be able to get them back. */
function labelsFor(plan: Plan, style: TagStyle): RoleLabels {
  return style === 'shorthand' || style === 'verb' ? usualLabels(plan) : roleLabels(plan);
}

/** Several styles take the same labels. */
const whole = new WeakMap<readonly PlacedContent[], Map<RoleLabels, ReadonlySet<PlacedContent>>>();

function wholeOnes(contents: readonly PlacedContent[], labels: RoleLabels): ReadonlySet<PlacedContent> {
  const byLabels = whole.get(contents) ?? new Map<RoleLabels, ReadonlySet<PlacedContent>>();
  whole.set(contents, byLabels);
  let ones = byLabels.get(labels);
  if (ones === undefined) {
    ones = new Set(contents.filter((content) => isWhole(content, labels)));
    byLabels.set(labels, ones);
  }
  return ones;
}

/** Whether a tag is nothing but what was read out of it, so that no slip and no adverb is lost. */
function isWhole({ paragraphs, roles, style, tag }: PlacedContent, labels: RoleLabels): boolean {
  const texts = renderTag(roles, style, labels);
  if (texts === null) return false;
  if (tag !== null) {
    const [at] = paragraphs;
    return at !== undefined && texts.length === 1 && texts[0] === writtenTag(at, tag);
  }
  return texts.join('\n') === paragraphs.map((at) => at.paragraph.raw).join('\n');
}

const writtenTags = new WeakMap<Tag, string>();

function writtenTag(at: PlanParagraph, tag: Tag): string {
  let text = writtenTags.get(tag);
  if (text === undefined) {
    text = rawOf(at, tag);
    writtenTags.set(tag, text);
  }
  return text;
}

/** What a tag is written as in a style; null where the style cannot hold it, or not in its place. */
function textsOf(
  plan: Plan,
  content: PlacedContent,
  style: TagStyle,
  labels: RoleLabels,
): readonly string[] | null {
  const texts = renderTag(content.roles, style, labels);
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
