import { isoDate } from '../base/dates';
import { Memo } from '../base/memo';
import type { YamlReader } from '../base/yaml';
import type { Paragraph } from '../syntax/paragraph';
import type { PlanText } from '../syntax/planText';
import type { SyntaxSettings } from '../syntax/settings';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import { type DocumentHead, footStart, readHead, readSignature, trimmed } from './head';
import { type NumberedLevel, type Numbering, numberedLevels, numberingOf } from './numbering';
import { buildOutline } from './outline';
import type { NodeKind, OutlineNode } from './outlineNode';
import { PlanParagraph } from './planParagraph';
import { findTitle } from './title';

/** What is read of a text at once. */
type PlanParts = Omit<Plan, 'sections' | 'subsections' | 'items' | 'levels' | 'numbering' | 'memo'>;

/**
 * A work plan as its text shows it, in one version. Nothing in it changes once it is made, but that its lists are made when
 * they are first asked for: nobody wants those of a plan that an edit is only tried on.
 */
export class Plan {
  readonly source: PlanText;
  /** Every paragraph with its role, blank lines and comments included. */
  readonly paragraphs: readonly PlanParagraph[];
  readonly frontMatter: { readonly at: PlanParagraph; readonly value: FrontMatter } | null;
  readonly head: DocumentHead;
  readonly titleParagraph: PlanParagraph | null;
  /** From the front matter, else as the text has it; pinyin notes left out. A notice that is the plan itself gives its own. */
  readonly title: string | null;
  readonly year: number | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** The top level of the outline: sections, or items where there are no sections. */
  readonly roots: readonly OutlineNode[];
  /** All numbered nodes in the order of the text. */
  readonly nodes: readonly OutlineNode[];
  readonly memo = new Memo();
  #sections: readonly OutlineNode[] | undefined = undefined;
  #subsections: readonly OutlineNode[] | undefined = undefined;
  #items: readonly OutlineNode[] | undefined = undefined;
  #levels: readonly NumberedLevel[] | undefined = undefined;

  constructor(parts: PlanParts) {
    this.source = parts.source;
    this.paragraphs = parts.paragraphs;
    this.frontMatter = parts.frontMatter;
    this.head = parts.head;
    this.titleParagraph = parts.titleParagraph;
    this.title = parts.title;
    this.year = parts.year;
    this.documentNumber = parts.documentNumber;
    this.issuer = parts.issuer;
    this.date = parts.date;
    this.roots = parts.roots;
    this.nodes = parts.nodes;
  }

  get sections(): readonly OutlineNode[] {
    this.#sections ??= this.#ofKind('section');
    return this.#sections;
  }

  get subsections(): readonly OutlineNode[] {
    this.#subsections ??= this.#ofKind('subsection');
    return this.#subsections;
  }

  get items(): readonly OutlineNode[] {
    this.#items ??= this.#ofKind('item');
    return this.#items;
  }

  get levels(): readonly NumberedLevel[] {
    this.#levels ??= numberedLevels(this.nodes, this.frontMatter?.value.numbering ?? {});
    return this.#levels;
  }

  get numbering(): Numbering {
    return numberingOf(this.levels);
  }

  #ofKind(kind: NodeKind): readonly OutlineNode[] {
    return this.nodes.filter((node) => node.kind === kind);
  }
}

/** What a plan's meaning depends on besides its text. */
export interface PlanSettings {
  readonly syntax: SyntaxSettings;
  readonly readYaml: YamlReader;
}

const LEAD_FIRST = /(?:列|排)(?:名|在)?第一(?:位|名|个)?[^。；]{0,16}(?:牵头|汇总)/;
const frontMatters = new WeakMap<Paragraph, FrontMatter>();

/** Makes the plan of a text. Cheap: no text is looked at again but what has changed. */
export function createPlan(source: PlanText, settings: PlanSettings): Plan {
  const paragraphs = source.paragraphs.map(
    (paragraph, index) =>
      new PlanParagraph(
        paragraph,
        index,
        source.starts[index] as number,
        source.firstLines[index] as number,
        settings.syntax,
      ),
  );
  const first = paragraphs[0];
  const frontMatter =
    first !== undefined && first.role === 'frontMatter'
      ? { at: first, value: frontMatterOf(first.paragraph, settings.readYaml) }
      : null;
  const front = frontMatter?.value;

  const name = findTitle(paragraphs, front?.title?.value ?? null);
  const titleParagraph = name.line?.at ?? null;
  const bodyStart = titleParagraph === null ? firstNumber(paragraphs) : titleParagraph.index + 1;
  const top = readHead(
    paragraphs.slice(0, titleParagraph?.index ?? bodyStart),
    titleParagraph === null ? [] : paragraphs.slice(bodyStart, bodyStart + 4),
  );
  if (titleParagraph !== null) titleParagraph.role = 'title';
  const rest = paragraphs.slice(bodyStart);
  const foot = footStart(rest);
  for (const at of rest.slice(foot)) if (at.paragraph.kind === 'text') at.role = 'foot';
  const head = top.date === null ? { ...top, ...readSignature(rest.slice(foot)) } : top;
  const outline = buildOutline(rest.slice(0, foot));
  const { nodes } = outline;

  if (front?.leadFirst?.value ?? declaresLeadFirst(paragraphs.slice(0, bodyStart), outline.preamble)) {
    for (const node of nodes) node.leadFirst = true;
  }
  const shown =
    name.line === null
      ? name.notice
      : [name.line.above, name.line.at]
          .map((at) => (at === null ? '' : at.written(trimmed(at).span)))
          .join('');
  const title = front?.title?.value ?? shown;
  const number = front?.number?.value ?? head.documentNumber?.number.text ?? null;
  return new Plan({
    source,
    paragraphs,
    frontMatter,
    head,
    titleParagraph,
    title,
    year:
      front?.year?.value ??
      yearIn(title) ??
      head.documentNumber?.number.yearValue ??
      head.date?.date.year ??
      null,
    documentNumber: number,
    issuer: front?.issuer?.value ?? (head.issuer === null ? null : head.issuer.at.written(head.issuer.span)),
    date: front?.date?.value ?? (head.date === null ? null : isoDate(head.date.date)),
    roots: outline.roots,
    nodes,
  });
}

function frontMatterOf(paragraph: Paragraph, readYaml: YamlReader): FrontMatter {
  let value = frontMatters.get(paragraph);
  if (value === undefined) {
    value = readFrontMatter(paragraph.raw, readYaml);
    frontMatters.set(paragraph, value);
  }
  return value;
}

/** Where the body starts in a text without a title: at its first number, with the comments above it. */
function firstNumber(paragraphs: readonly PlanParagraph[]): number {
  let index = paragraphs.findIndex((at) => at.paragraph.ordinal !== null);
  if (index < 0) return paragraphs.length;
  while (index > 0 && isAside(paragraphs[index - 1])) index--;
  return index;
}

function isAside(at: PlanParagraph | undefined): boolean {
  return at?.paragraph.kind === 'comment' || at?.paragraph.kind === 'blank';
}

function yearIn(title: string | null): number | null {
  const match = /(?:19|20)\d\d/.exec(title ?? '');
  return match === null ? null : Number(match[0]);
}

/** 列第一位者为牵头单位, said in the covering text or the preamble. */
function declaresLeadFirst(head: readonly PlanParagraph[], preamble: readonly PlanParagraph[]): boolean {
  for (const at of [...head, ...preamble]) {
    if (at.paragraph.kind === 'text' && at.text.includes('第一') && LEAD_FIRST.test(at.text)) return true;
  }
  return false;
}
