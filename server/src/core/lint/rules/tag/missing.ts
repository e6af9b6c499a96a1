import { trimmedEnd } from '../../../base/characters';
import type { Span } from '../../../base/span';
import type { OutlineNode } from '../../../model/outlineNode';
import type { PlanParagraph } from '../../../model/planParagraph';
import { TAGS } from '../../aspects';
import { ordinalSpan } from '../../numbering/report';
import type { PlanRule } from '../../rule';
import { emptyTag } from '../../tags/emptyTag';
import { endsInName, LONE_NAME } from '../../tags/loneName';
import { tagFacts } from '../../tags/tagFacts';
import type { EmptyTag } from '../../tags/withoutNames';

/** Fewer items than this show no habit. */
const MIN_ITEMS = 4;

/** An item without a tag where most of its siblings have one. */
export const missing: PlanRule = {
  id: 'tag/missing',
  scope: 'plan',
  reads: [TAGS, LONE_NAME],
  severity: 'warning',
  fix: 'fix',
  summary: { zh: '多数条目有责任标注，这一条没有。', en: 'Most items have a tag; this one has none.' },
  basis: 'practice',
  messages: {
    found: {
      zh: '这一条没有责任标注（全文{total}条中有{tagged}条有）。',
      en: 'This item has no tag ({tagged} of {total} items have one).',
    },
    part: {
      zh: '这一条没有责任标注（本部分{total}条中有{tagged}条有）。',
      en: 'This item has no tag ({tagged} of the {total} items of its section have one).',
    },
    fix: { zh: '在末尾补上“{tag}”', en: 'Add “{tag}” at the end' },
  },
  options: {
    share: {
      type: 'number',
      default: 0.8,
      description: {
        zh: '有责任标注的条目达到这个比例，才报没有的（0到1）',
        en: 'The share of items with a tag from which those without are reported (0 to 1)',
      },
    },
  },
  check({ plan, option, report }) {
    const share = option<number>('share');
    const untagged = new Set(plan.items.filter((item) => !isTagged(item)));
    if (untagged.size === 0) return;
    const whole = countTagged(plan.items, untagged);
    const sections = bySection(plan.items);
    const usual = isUsual(whole, share);
    let tag: EmptyTag | undefined;
    for (const [section, items] of sections) {
      const part = countTagged(items, untagged);
      if (part.tagged === part.total) continue;
      // A section whose items all have none does without on purpose; its only item may have been forgotten.
      const all = usual && (part.tagged > 0 || (section?.children.length ?? 1) <= 1);
      if (!all && !isUsual(part, share)) continue;
      for (const item of items) {
        if (!untagged.has(item)) continue;
        tag ??= emptyTag(plan);
        const { title } = item.at.syntax;
        report({
          at: item.at,
          span: { start: ordinalSpan(item).start, end: title.end },
          message: all ? 'found' : 'part',
          args: all ? { ...whole } : { ...part },
          fixes: [{ title: 'fix', args: { tag: shown(tag) }, safe: false, edits: [insertion(item, tag)] }],
        });
      }
    }
  },
};

interface Share {
  readonly tagged: number;
  readonly total: number;
}

function countTagged(items: readonly OutlineNode[], untagged: ReadonlySet<OutlineNode>): Share {
  let tagged = 0;
  for (const item of items) if (!untagged.has(item)) tagged++;
  return { tagged, total: items.length };
}

function isUsual({ tagged, total }: Share, share: number): boolean {
  return total >= MIN_ITEMS && tagged < total && tagged >= total * share;
}

/** True where somebody is named: 完成时限 alone says nothing of who. */
function isTagged(item: OutlineNode): boolean {
  return (
    item.someParagraph((at) => tagFacts(at).pattern.namesSomebody) ||
    item.someParagraph(({ text }) => endsInName(text))
  );
}

function shown({ lines }: EmptyTag): string {
  return lines.map((line) => line.trim()).join(' ');
}

/** At the item's end, or as lines of their own above those that say by when. */
function insertion(
  item: OutlineNode,
  { lines, ownLine }: EmptyTag,
): { at: PlanParagraph; span: Span; newText: string } {
  const { paragraphs } = item;
  const firstLine = paragraphs.findIndex((one) => one.role === 'tagLine');
  const at = (ownLine && firstLine > 0 ? paragraphs[firstLine - 1] : paragraphs.at(-1)) ?? item.at;
  const end = trimmedEnd(at.text);
  const eol = at.paragraph.lines.find((line) => line.eol !== '')?.eol ?? '\n';
  return {
    at,
    span: { start: end, end },
    newText: ownLine ? lines.map((line) => eol + line).join('') : lines.join(''),
  };
}

function bySection(items: readonly OutlineNode[]): Map<OutlineNode | null, OutlineNode[]> {
  const sections = new Map<OutlineNode | null, OutlineNode[]>();
  for (const item of items) {
    const section = top(item);
    const own = sections.get(section);
    if (own === undefined) sections.set(section, [item]);
    else own.push(item);
  }
  return sections;
}

function top(node: OutlineNode): OutlineNode | null {
  let up = node.parent;
  while (up !== null && up.parent !== null) up = up.parent;
  return up;
}
