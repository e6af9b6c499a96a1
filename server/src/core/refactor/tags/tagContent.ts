import { isHan } from '../../base/characters';
import { MemoKey } from '../../base/memo';
import type { Span } from '../../base/span';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { wholeEnd } from '../../syntax/tags';
import type { Role, RoleKind, Tag } from '../../syntax/types';
import { rawOf } from '../structure/tagRuns';
import { byTagText } from './byTagText';
import { TagForms } from './renderTag';

/** The ways to write who answers for an item. */
export type TagStyle = 'full' | 'black' | 'lines' | 'shorthand' | 'verb';

/** One role as it is written in any style: its names or value keep their own marks. */
export interface RoleContent {
  readonly kind: RoleKind;
  /** Null where the style has none. */
  readonly label: string | null;
  readonly text: string;
  /** True for what is no list of offices: 完成时限 and the like. */
  readonly isValue: boolean;
}

/** A tag, or the tag lines below one another that are one tag, at its place. */
export interface PlacedContent {
  readonly style: TagStyle;
  /** The paragraph of a tag in brackets; the first one of the tag lines. */
  readonly first: PlanParagraph;
  /** The last one of the tag lines; else the same. */
  readonly last: PlanParagraph;
  /** True for tag lines with nothing between them. */
  readonly isUnbroken: boolean;
  /** The tag in brackets; null for tag lines. */
  readonly tag: Tag | null;
  readonly forms: TagForms;
}

type Found = { readonly contents: readonly PlacedContent[] } | { readonly odd: PlanParagraph };

const FOUND = new MemoKey<Found>();

/** The tags of a plan that are written in one of the styles; null where one is written otherwise. */
export function tagContents(plan: Plan): readonly PlacedContent[] | null {
  const found = foundIn(plan);
  return 'contents' in found ? found.contents : null;
}

/** The first paragraph with a tag that is written in none of the styles; null where there is none. */
export function oddTag(plan: Plan): PlanParagraph | null {
  const found = foundIn(plan);
  return 'odd' in found ? found.odd : null;
}

function foundIn(plan: Plan): Found {
  return plan.memo.get(FOUND, () => findContents(plan));
}

function findContents({ nodes }: Plan): Found {
  const contents: PlacedContent[] = [];
  for (const { at, body } of nodes) {
    if (!addTags(at, contents)) return { odd: at };
    for (let index = 0; index < body.length; index++) {
      const line = body[index] as PlanParagraph;
      if (!isTagLine(line)) {
        if (!addTags(line, contents)) return { odd: line };
        continue;
      }
      const from = index;
      while (index + 1 < body.length && isTagLine(body[index + 1] as PlanParagraph)) index++;
      const lines = body.slice(from, index + 1);
      const odd = lines.find(({ syntax }) => syntax.tags.length !== 1);
      if (odd !== undefined) return { odd };
      contents.push(linesOf(lines));
    }
  }
  return { contents };
}

/** True for a tag on a line of its own that stands in no brackets. */
function isTagLine({ role, syntax }: PlanParagraph): boolean {
  return role === 'tagLine' && syntax.tags[0]?.open === null;
}

/** Adds the tags of a paragraph; false where one is written in none of the styles. */
function addTags(at: PlanParagraph, contents: PlacedContent[]): boolean {
  for (const tag of at.syntax.tags) {
    const style = styleOf(tag);
    if (style === null) return false;
    contents.push({ style, first: at, last: at, isUnbroken: true, tag, forms: formsOf(at, tag) });
  }
  return true;
}

function linesOf(lines: readonly PlanParagraph[]): PlacedContent {
  const [first, ...others] = lines as [PlanParagraph, ...PlanParagraph[]];
  let last = first;
  let forms = lineForms(first);
  for (const line of others) {
    last = line;
    forms = forms.followedBy(lineForms(line));
  }
  const isUnbroken = last.index - first.index === others.length;
  return { style: 'lines', first, last, isUnbroken, tag: null, forms };
}

/** What a tag line is written as, which holds a single tag. */
function lineForms(at: PlanParagraph): TagForms {
  const tag = at.syntax.tags[0] as Tag;
  const { raw } = at.paragraph;
  // What else stands in the line is not to be lost.
  if (tag.start === 0 && tag.end === raw.length) return wholeLineForms(at, tag);
  return new TagForms(formsOf(at, tag).roles, 'lines', raw);
}

const wholeLineForms = byTagText(
  (at, tag): TagForms => new TagForms(formsOf(at, tag).roles, 'lines', at.paragraph.raw),
);

/** Half-width brackets and missing ones are slips to be mended first. */
export function styleOf({ form, open, close }: Tag): TagStyle | null {
  if (open?.text === '【' && close?.text === '】') return form === 'label' ? 'black' : null;
  if (open?.text !== '（' || close?.text !== '）') return null;
  return form === 'label' ? 'full' : form;
}

/** What a tag is written as, which is one of the paragraph's; the same object for as long as that does not change. */
export const formsOf = byTagText((at, tag): TagForms => {
  const roles = tag.roles.map((role) => ({
    kind: role.kind,
    // The verb of a verb form is no label: each style has its own word for the role.
    label: role.label === null || tag.form === 'verb' ? null : at.written(role.label),
    text: rawOf(at, textOf(role)),
    isValue: role.value !== null,
  }));
  return new TagForms(roles, styleOf(tag), rawOf(at, tag));
});

function textOf({ mentions, value, start, end }: Role): { start: number; end: number } {
  if (value !== null) return value;
  const first = mentions[0];
  const last = mentions.at(-1);
  return first === undefined || last === undefined
    ? { start: end, end }
    : { start: Math.max(start, first.etc?.start ?? first.start), end: wholeEnd(last) };
}

/** True where nothing stands in the tag but labels, names, values and what separates them: no 下同, no 年底前完成. */
export function isReadWhole(at: PlanParagraph, tag: Tag): boolean {
  return !holdsAddress(at, tag) && readWhole(at, tag).is;
}

const readWhole = byTagText((at, tag): { readonly is: boolean } => {
  const isRead = new Uint8Array(tag.end - tag.start);
  const take = (span: Span | null): void => {
    if (span !== null) isRead.fill(1, span.start - tag.start, span.end - tag.start);
  };
  for (const role of tag.roles) {
    take(role.label);
    take(role.value);
    for (const mention of role.mentions) {
      take(mention);
      take(mention.mark);
      take(mention.etc);
    }
    role.separators.forEach(take);
  }
  tag.separators.forEach(take);
  let rest = '';
  for (let i = tag.start; i < tag.end; i++) {
    if (isRead[i - tag.start] === 0 && isHan(at.text.charCodeAt(i))) rest += at.text.charAt(i);
  }
  return { is: rest === '' || rest.replace(/由|会同/g, '') === '' };
});

/** True where a web or mail address stands in the tag, which no role holds. */
function holdsAddress({ syntax }: PlanParagraph, tag: Tag): boolean {
  return syntax.addresses.some(({ start }) => tag.start <= start && start < tag.end);
}
