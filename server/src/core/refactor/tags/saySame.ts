import type { Steps } from '../../base/steps';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
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
    if (node.leadFirst !== twin.leadFirst || !sameTitle(node, twin) || !sameTags(node, twin)) return false;
    if (index % STEP === 0) yield;
  }
  return true;
}

/** What stands before the first tag holds the title, so that most titles need not be looked for. */
function sameTitle(one: OutlineNode, other: OutlineNode): boolean {
  if (one.at.paragraph === other.at.paragraph) return true;
  return beforeTags(one) === beforeTags(other) || one.title === other.title;
}

function beforeTags({ at }: OutlineNode): string {
  const [first] = at.syntax.tags;
  return at.paragraph.reading.written.slice(0, first?.start);
}

/** What tags say, whatever their marks are. */
interface Said {
  readonly lead: string;
  readonly support: string;
  readonly responsible: string;
  readonly other: string;
}

function sameTags(one: OutlineNode, other: OutlineNode): boolean {
  const a = onlyTag(one) ?? joined(saidIn(one));
  const b = onlyTag(other) ?? joined(saidIn(other));
  return a === null || b === null ? a === b : sameSaid(a, b);
}

/** What the one tag of a node says that holds nothing else; null for other nodes. */
function onlyTag({ at, body, children }: OutlineNode): Said | null {
  const { tags } = at.syntax;
  const [only] = tags;
  return only === undefined || tags.length > 1 || body.length > 0 || children.length > 0
    ? null
    : saidBy(at, only);
}

/** What each tag of a node and of its points says. */
function saidIn(node: OutlineNode): Said[] {
  const all: Said[] = [];
  node.eachTag((at, tag) => all.push(saidBy(at, tag)));
  return all;
}

function sameSaid(a: Said, b: Said): boolean {
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
