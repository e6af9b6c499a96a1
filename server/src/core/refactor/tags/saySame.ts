import type { Steps } from '../../base/steps';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { byTagText } from './byTagText';

/** How many nodes are compared in a step. */
const STEP = 50;

/** Whether the nodes of two plans have the same titles, and the same people answer for them in the same roles. */
export function* saySame(one: Plan, other: Plan): Steps<boolean> {
  const { length } = one.nodes;
  if (length !== other.nodes.length) return false;
  for (let index = 0; index < length; index++) {
    const node = one.nodes[index] as OutlineNode;
    const twin = other.nodes[index] as OutlineNode;
    if (node.leadFirst !== twin.leadFirst || !saysSame(node, twin)) return false;
    if (index % STEP === 0) yield;
  }
  return true;
}

function saysSame(one: OutlineNode, other: OutlineNode): boolean {
  const isSame = one.at.paragraph === other.at.paragraph;
  const known = isSame ? SAME : compared(one.at, other.at);
  if (!known.title) return false;
  return known.tags && standsAlone(one) && standsAlone(other) ? true : sameTags(one, other);
}

/** True where nobody answers for a node but whom its own paragraph names. */
function standsAlone({ body, children }: OutlineNode): boolean {
  return body.length === 0 && children.length === 0;
}

/** Whether two paragraphs have the same title, and whether their tags say the same. */
interface Compared {
  /** The first one; the comparison is kept with the second. */
  readonly to: number;
  readonly title: boolean;
  readonly tags: boolean;
}

const SAME: Compared = { to: 0, title: true, tags: true };

function compared(one: PlanParagraph, other: PlanParagraph): Compared {
  const { syntax } = other;
  const to = one.syntax.id;
  let known = syntax.comparedMemo as Compared | undefined;
  if (known?.to !== to) {
    const tags = sameSaid(joined(saidIn(one)), joined(saidIn(other)));
    known = { to, title: sameTitle(one, other), tags };
    syntax.comparedMemo = known;
  }
  return known;
}

/** What stands before the first tag holds the title, so that most titles need not be looked for. */
function sameTitle(one: PlanParagraph, other: PlanParagraph): boolean {
  if (beforeTags(one) === beforeTags(other)) return true;
  return one.written(one.syntax.title) === other.written(other.syntax.title);
}

function beforeTags({ paragraph, syntax }: PlanParagraph): string {
  return paragraph.reading.written.slice(0, syntax.tags[0]?.start);
}

/** What tags say, whatever their marks are. */
interface Said {
  readonly lead: string;
  readonly support: string;
  readonly responsible: string;
  readonly other: string;
}

function sameTags(one: OutlineNode, other: OutlineNode): boolean {
  return sameSaid(joined(saidOf(one)), joined(saidOf(other)));
}

/** What each tag of a node and of its points says. */
function saidOf(node: OutlineNode): Said[] {
  const all: Said[] = [];
  node.eachTag((at, tag) => all.push(saidBy(at, tag)));
  return all;
}

/** What each tag of a paragraph says. */
function saidIn(at: PlanParagraph): Said[] {
  return at.syntax.tags.map((tag) => saidBy(at, tag));
}

function sameSaid(a: Said | null, b: Said | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.lead === b.lead && a.support === b.support && a.responsible === b.responsible && a.other === b.other
  );
}

/** Null where nothing is said. */
function joined(all: readonly Said[]): Said | null {
  const [first] = all;
  if (first === undefined || all.length === 1) return first ?? null;
  let lead = '';
  let support = '';
  let responsible = '';
  let other = '';
  for (const said of all) {
    lead += said.lead;
    support += said.support;
    responsible += said.responsible;
    other += said.other;
  }
  return { lead, support, responsible, other };
}

const saidBy = byTagText((at, tag): Said => {
  let lead = '';
  let support = '';
  let responsible = '';
  let other = '';
  for (const { label, mentions, value } of tag.roles) {
    for (const mention of mentions) {
      const name = `${at.written(mention)}\n`;
      if (mention.kind === 'lead') lead += name;
      else if (mention.kind === 'support') support += name;
      else responsible += name;
    }
    if (value !== null && label !== null) other += `${at.written(label)}\t${at.written(value)}\n`;
  }
  return { lead, support, responsible, other };
});
