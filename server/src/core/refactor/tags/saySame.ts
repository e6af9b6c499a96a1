import type { Steps } from '../../base/steps';
import type { OutlineNode } from '../../model/outlineNode';
import type { Plan } from '../../model/plan';
import type { PlacedTag } from '../../model/responsibility';
import { byTagText } from './byTagText';

/** Whether the nodes of two plans have the same titles, and the same people answer for them in the same roles. */
export function* saySame(one: Plan, other: Plan): Steps<boolean> {
  if (one.nodes.length !== other.nodes.length) return false;
  for (const [index, node] of one.nodes.entries()) {
    const twin = other.nodes[index] as OutlineNode;
    if (node.leadFirst !== twin.leadFirst || !sameTitle(node, twin) || !sameTags(node.tags, twin.tags))
      return false;
    yield;
  }
  return true;
}

/** What stands before the first tag holds the title, so that most titles need not be looked for. */
function sameTitle(one: OutlineNode, other: OutlineNode): boolean {
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

function sameTags(one: readonly PlacedTag[], other: readonly PlacedTag[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const a = allSaid(one);
  const b = allSaid(other);
  return (
    a.lead === b.lead && a.support === b.support && a.responsible === b.responsible && a.other === b.other
  );
}

function allSaid(tags: readonly PlacedTag[]): Said {
  const all = tags.map(({ at, tag }) => saidBy(at, tag));
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const joined = (of: keyof Said): string => all.map((said) => said[of]).join('');
  return {
    lead: joined('lead'),
    support: joined('support'),
    responsible: joined('responsible'),
    other: joined('other'),
  };
}

const saidBy = byTagText((at, tag): Said => {
  let lead = '';
  let support = '';
  let responsible = '';
  let other = '';
  for (const { kind, label, mentions, value } of tag.roles) {
    let names = '';
    for (const mention of mentions) names += `${at.written(mention)}\n`;
    if (kind === 'lead') lead += names;
    else if (kind === 'support') support += names;
    else responsible += names;
    if (value !== null && label !== null) other += `${at.written(label)}\t${at.written(value)}\n`;
  }
  return { lead, support, responsible, other };
});
