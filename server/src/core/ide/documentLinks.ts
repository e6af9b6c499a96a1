import type { Span } from '../base/span';
import type { Plan } from '../model/plan';
import type { PlanParagraph } from '../model/planParagraph';
import { type Annexes, annexesOf, findAnnex, mentionsOfAnnexes } from './annexes';

/** What stands at a link; spans count in the whole text. Whether it is there is for others to find out, unless it is `place`. */
export type Link =
  /** An annex of this plan: where it begins, or where the list names it. */
  | { readonly kind: 'place'; readonly span: Span; readonly target: Span }
  /** A document by its title, as `《…》` or a list of annexes names it. */
  | { readonly kind: 'title'; readonly span: Span; readonly title: string }
  /** A path that the front matter gives, from the plan's folder. */
  | { readonly kind: 'offices' | 'lastYear'; readonly span: Span; readonly path: string };

/** What a plan points to, in the order of its text. */
export function documentLinks(plan: Plan): Link[] {
  const links: Link[] = frontMatterLinks(plan);
  const annexes = annexesOf(plan);
  for (const at of plan.paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    const listed = annexes.listed.find((one) => one.at === at);
    if (listed !== undefined) links.push(...listLinks(listed, annexes));
    else links.push(...mentionLinks(at, annexes));
    links.push(...titleLinks(at));
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

/** In the list of annexes, a name leads to the annex, or to the document that it is. */
function listLinks({ at, number, name }: Annexes['listed'][number], { begun }: Annexes): Link[] {
  const span = at.toDocument(name);
  const annex = begun.findLast((one) => one.number === number);
  if (annex !== undefined) return [{ kind: 'place', span, target: annex.at.toDocument(annex.span) }];
  const title = at.written(name);
  return title.includes('《') ? [] : [{ kind: 'title', span, title }];
}

function mentionLinks(at: PlanParagraph, annexes: Annexes): Link[] {
  return mentionsOfAnnexes(at, annexes).flatMap(({ span, number }) => {
    const target = findAnnex(annexes, number);
    return target === null ? [] : [{ kind: 'place', span: at.toDocument(span), target }];
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
