import { lineEndOf } from '../../base/lineEnds';
import { edited, type TextEdit } from '../../base/span';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import type { Tag } from '../../syntax/types';
import type { ParsePlan, Restructuring } from '../structure/rearrange';
import { rawOf } from '../structure/tagRuns';
import { type RoleLabels, renderTag } from './renderTag';
import { roleLabels, usualLabels } from './roleLabels';
import { saySame } from './saySame';
import { type PlacedContent, type TagStyle, tagContents } from './tagContent';

/** Whether every tag of the plan can be written in a style. Cheap: for menus. */
export function canRestyleTags(plan: Plan, style: TagStyle): boolean {
  return editsOf(plan, style) !== null;
}

/**
 * Writes all tags of a plan in one style. Null where nothing would change, where a tag does not fit the style, and where
 * anything would be lost: the same offices have to be read out of it in the same roles, and a plan that had one style
 * throughout has to come back from it character by character.
 */
export function restyleTags(plan: Plan, style: TagStyle, parse: ParsePlan): Restructuring | null {
  const found = editsOf(plan, style);
  if (found === null) return null;
  const after = parse(plan.source.edit(found.edits));
  if (!saySame(plan, after)) return null;
  const [before, ...others] = new Set(found.contents.map((one) => one.style));
  if (before !== undefined && others.length === 0) {
    const back = editsOf(after, before)?.edits;
    const text = after.source.toString();
    if ((back === undefined ? text : edited(text, back)) !== plan.source.toString()) return null;
  } else if (style === 'shorthand' || style === 'verb') return null;
  return { edits: found.edits, unsure: [] };
}

interface Found {
  readonly contents: readonly PlacedContent[];
  readonly edits: readonly TextEdit[];
}

/** Menus ask for every style of one plan. */
const known = new WeakMap<Plan, Map<TagStyle, Found | null>>();

function editsOf(plan: Plan, style: TagStyle): Found | null {
  const ofPlan = known.get(plan) ?? new Map<TagStyle, Found | null>();
  known.set(plan, ofPlan);
  let found = ofPlan.get(style);
  if (found === undefined) {
    found = findEdits(plan, style);
    ofPlan.set(style, found);
  }
  return found;
}

function findEdits(plan: Plan, style: TagStyle): Found | null {
  const contents = tagContents(plan);
  if (contents === null || contents.every((one) => one.style === style)) return null;
  // A style without labels must be able to get them back.
  const labels = style === 'shorthand' || style === 'verb' ? usualLabels(plan) : roleLabels(plan);
  const lineEnd = style === 'lines' ? lineEndOf(plan.source.toString()) : '';
  const fitting = wholeOnes(contents, labels);
  const edits: TextEdit[] = [];
  for (const content of contents) {
    if (content.style === style) continue;
    if (!fitting.has(content)) return null;
    const edit = editOf(plan, content, style, { labels, lineEnd });
    if (edit === null) return null;
    edits.push(...edit);
  }
  return { contents, edits };
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

interface Means {
  readonly labels: RoleLabels;
  readonly lineEnd: string;
}

function editOf(
  plan: Plan,
  content: PlacedContent,
  style: TagStyle,
  { labels, lineEnd }: Means,
): TextEdit[] | null {
  const { paragraphs, roles, tag } = content;
  const [first] = paragraphs;
  const texts = renderTag(roles, style, labels);
  if (texts === null || first === undefined) return null;
  if (tag === null) return style === 'lines' ? null : intoBrackets(plan, content, texts.join(''));
  const span = first.toDocument(tag);
  if (style !== 'lines') return [{ span, newText: texts.join('') }];
  // Lines of their own come below the paragraph: only its last tag can go there, and nothing may stand between.
  const isLast = first.text.slice(tag.end).trim() === '' && first.syntax.tags.at(-1) === tag;
  if (!isLast || first.syntax.tags.length > 1 || hasTagLineBelow(plan, first)) return null;
  return [{ span, newText: texts.map((text) => lineEnd + text).join('') }];
}

/** Tag lines become a tag at the end of the paragraph right above them. */
function intoBrackets(plan: Plan, { paragraphs }: PlacedContent, text: string): TextEdit[] | null {
  const first = paragraphs[0] as PlanParagraph;
  const last = paragraphs.at(-1) as PlanParagraph;
  const above = plan.paragraphs[first.index - 1];
  if (above === undefined || above.paragraph.kind !== 'text' || above.syntax.tags.length > 0) return null;
  if (last.index - first.index !== paragraphs.length - 1) return null;
  const start = above.start + above.paragraph.raw.length;
  return [{ span: { start, end: last.start + last.paragraph.raw.length }, newText: text }];
}

function hasTagLineBelow({ paragraphs }: Plan, { index }: PlanParagraph): boolean {
  return paragraphs[index + 1]?.role === 'tagLine';
}
