import { youngList } from '../base/lists';
import type { Ordinal, OrdinalKind } from '../syntax/ordinal';
import { ORDINAL_RANK } from '../syntax/ordinal';
import type { Tag, Target } from '../syntax/types';
import type { PlanParagraph } from './planParagraph';
import { PlacedTag, type Responsibility, responsibilityOf } from './responsibility';

export type NodeKind = 'section' | 'subsection' | 'item' | 'point';

/** A target at its place. */
export interface PlacedTarget {
  readonly at: PlanParagraph;
  readonly target: Target;
}

/** A number among those that stand above and below it. */
export interface TreeNode {
  readonly ordinal: Ordinal;
  readonly parent: TreeNode | null;
  /** Ranks rise with depth; see `ORDINAL_RANK`. */
  readonly rank: number;
  /** True where the author wants the number kept: a sequence goes on from it, whatever comes before. */
  readonly locked: boolean;
  /** Its place among all nodes of its plan; -1 for one that is in none. */
  readonly index: number;
}

/** How deep an ordinal stands below `above`: （一） is above 1. and 第一条 alike, but under an article it counts its points. */
export function rankUnder(kind: OrdinalKind, above: TreeNode | null): number {
  if (kind === 'subsection') {
    for (let node = above; node !== null; node = node.parent)
      if (node.ordinal.kind === 'article') return ORDINAL_RANK.point;
  }
  return ORDINAL_RANK[kind];
}

const NO_NODES: readonly OutlineNode[] = [];
const NO_PARAGRAPHS: readonly PlanParagraph[] = [];

/** A numbered paragraph with what stands below it: a section, a sub-section, a work item or a point. */
export class OutlineNode implements TreeNode {
  kind: NodeKind = 'section';
  readonly rank: number;
  /** Set by the plan for texts that say so; see `Responsibility`. */
  leadFirst = false;
  #children: OutlineNode[] | undefined = undefined;
  #body: PlanParagraph[] | undefined = undefined;
  #tags: readonly PlacedTag[] | undefined = undefined;
  #targets: readonly PlacedTarget[] | undefined = undefined;

  constructor(
    readonly at: PlanParagraph,
    readonly ordinal: Ordinal,
    readonly parent: OutlineNode | null,
    readonly locked = false,
    readonly index = -1,
  ) {
    this.rank = rankUnder(ordinal.kind, parent);
  }

  get children(): readonly OutlineNode[] {
    return this.#children ?? NO_NODES;
  }

  /** The paragraphs without a number that follow it, before the next number. */
  get body(): readonly PlanParagraph[] {
    return this.#body ?? NO_PARAGRAPHS;
  }

  addChild(node: OutlineNode): void {
    this.#children ??= youngList();
    this.#children.push(node);
  }

  addBody(at: PlanParagraph): void {
    this.#body ??= youngList();
    this.#body.push(at);
  }

  /** The heading or first sentence, as written. */
  get title(): string {
    return this.at.written(this.at.syntax.title);
  }

  /** What follows the title in its paragraph and in the paragraphs below it, as written, without tags. */
  get text(): string {
    const parts = [this.at.written(this.at.syntax.body)];
    for (const paragraph of this.body)
      if (paragraph.role === 'text') parts.push(paragraph.written(paragraph.syntax.body));
    return parts.join('');
  }

  /** All its paragraphs: its own, the unnumbered ones below it, and its points'. */
  get paragraphs(): PlanParagraph[] {
    const all = youngList<PlanParagraph>();
    this.eachParagraph((at) => all.push(at));
    return all;
  }

  /** The tags of the node and of its points. */
  get tags(): readonly PlacedTag[] {
    if (this.#tags === undefined) {
      const tags = youngList<PlacedTag>();
      this.eachTag((at, tag) => tags.push(new PlacedTag(at, tag)));
      this.#tags = tags;
    }
    return this.#tags;
  }

  /** Visits them in their order, and makes no list. */
  eachTag(visit: (at: PlanParagraph, tag: Tag) => void): void {
    this.eachParagraph((at) => {
      for (const tag of at.syntax.tags) visit(at, tag);
    });
  }

  /** Whether one of its paragraphs is such; asks in their order, and makes no list. */
  someParagraph(isSuch: (at: PlanParagraph) => boolean): boolean {
    if (isSuch(this.at) || this.body.some(isSuch)) return true;
    return this.children.some((child) => child.kind === 'point' && child.someParagraph(isSuch));
  }

  /** Visits its paragraphs in their order, and makes no list. */
  eachParagraph(visit: (at: PlanParagraph) => void): void {
    visit(this.at);
    for (const at of this.body) visit(at);
    for (const child of this.children) if (child.kind === 'point') child.eachParagraph(visit);
  }

  get targets(): readonly PlacedTarget[] {
    if (this.#targets === undefined) {
      const targets = youngList<PlacedTarget>();
      for (const at of this.paragraphs) for (const target of at.syntax.targets) targets.push({ at, target });
      this.#targets = targets;
    }
    return this.#targets;
  }

  get responsibility(): Responsibility | null {
    return responsibilityOf(this.tags, this.leadFirst);
  }

  /** The last line that belongs to it and its points, without what it holds as a section. */
  get endLine(): number {
    const lastPoint = this.children.findLast(({ kind }) => kind === 'point');
    return lastPoint?.endLine ?? this.body.at(-1)?.endLine ?? this.at.endLine;
  }

  /** True where it is more than a heading: it has a sentence, a tag, or paragraphs of its own. */
  get hasBody(): boolean {
    if (this.body.length > 0) return true;
    const { title, body } = this.at.syntax;
    return (
      body.end > body.start ||
      this.at.syntax.tags.length > 0 ||
      '。；'.includes(this.at.text.charAt(title.end) || '-')
    );
  }

  /** The node at the top that it stands below; itself at the top. */
  get top(): OutlineNode {
    let node: OutlineNode = this;
    while (node.parent !== null) node = node.parent;
    return node;
  }

  /** The nearest node above it of the given kind. */
  ancestor(kind: NodeKind): OutlineNode | null {
    let node = this.parent;
    while (node !== null && node.kind !== kind) node = node.parent;
    return node;
  }
}
