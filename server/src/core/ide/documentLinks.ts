import type { Span } from '../base/span';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { type Annexes, annexesOf, findAnnex, mentionsOfAnnexes } from './annexes';
import type { NamedAnnex } from './annexFiles';

/** What stands at a link; spans count in the whole text. Whether it is there is for others to find out, unless it is `place`. */
export type Link =
  /** An annex of this plan: where it begins, or where the list names it. */
  | { readonly kind: 'place'; readonly span: Span; readonly target: Span }
  /** A document by its title, as `《…》` names it. */
  | { readonly kind: 'title'; readonly span: Span; readonly title: string }
  /** An annex that is not part of the text; `listed` is where the list names it. */
  | (NamedAnnex & { readonly kind: 'annex'; readonly span: Span; readonly listed: Span | null })
  /** A path that the front matter gives, from the plan's folder. */
  | { readonly kind: 'offices' | 'lastYear'; readonly span: Span; readonly path: string };

/** What a plan points to, in the order of its text. */
export function documentLinks(plan: Plan): Link[] {
  const links: Link[] = frontMatterLinks(plan);
  const annexes = annexesOf(plan);
  for (const at of plan.paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    const listed = annexes.listed.find((one) => one.at === at);
    const listLink = listed === undefined ? null : linkOfListed(listed, annexes);
    if (listLink !== null) links.push(listLink);
    else links.push(...titleLinks(at));
    if (listed === undefined) links.push(...mentionLinks(at, annexes));
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

function frontMatterLinks({ frontMatter }: Plan): Link[] {
  if (frontMatter === null) return [];
  const { at, value } = frontMatter;
  const links: Link[] = [];
  for (const [kind, path] of [
    ['offices', value.offices],
    ['lastYear', value.lastYear],
  ] as const) {
    if (path === null) continue;
    // The front matter's places count in its own text, not in a reading of it.
    const span = { start: at.start + path.span.start, end: at.start + path.span.end };
    links.push({ kind, span, path: path.value });
  }
  return links;
}

/** In the list of annexes, a name leads to the annex; null where it speaks of another document: 关于《…》的说明. */
function linkOfListed({ at, number, name }: Annexes['listed'][number], { begun }: Annexes): Link | null {
  const annex = begun.findLast((one) => one.number === number);
  if (annex !== undefined)
    return { kind: 'place', span: at.toDocument(name), target: annex.at.toDocument(annex.span) };
  const isTitle = /^《[^《》]+》$/.test(at.text.slice(name.start, name.end));
  const inner = isTitle ? { start: name.start + 1, end: name.end - 1 } : name;
  const title = at.written(inner);
  return title.includes('《')
    ? null
    : { kind: 'annex', span: at.toDocument(inner), number, title, listed: null };
}

function mentionLinks(at: PlanParagraph, annexes: Annexes): Link[] {
  return mentionsOfAnnexes(at, annexes).map(({ span: mention, number }) => {
    const span = at.toDocument(mention);
    const annex = findAnnex(annexes.begun, number);
    if (annex !== null) return { kind: 'place', span, target: annex.at.toDocument(annex.span) };
    const entry = findAnnex(annexes.listed, number);
    const title = entry === null ? null : entry.at.written(entry.name);
    const listed = entry === null ? null : entry.at.toDocument(entry.name);
    return { kind: 'annex', span, number: number ?? entry?.number ?? null, title, listed };
  });
}

const TITLE = /《([^《》]{4,80})》/g;

function titleLinks(at: PlanParagraph): Link[] {
  if (!at.text.includes('《')) return [];
  return [...at.text.matchAll(TITLE)].map((match) => {
    const inner = { start: match.index + 1, end: match.index + match[0].length - 1 };
    return { kind: 'title', span: at.toDocument(inner), title: at.written(inner) };
  });
}
