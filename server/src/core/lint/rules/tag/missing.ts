import { trimmedEnd } from '../../../base/characters';
import type { OutlineNode } from '../../../model/outlineNode';
import type { Plan } from '../../../model/plan';
import { ordinalSpan } from '../../numbering/report';
import type { PlanRule } from '../../rule';

/** Fewer items than this show no habit. */
const MIN_ITEMS = 4;

/** An item without a tag where most of its siblings have one. */
export const missing: PlanRule = {
  id: 'tag/missing',
  scope: 'plan',
  severity: 'warning',
  fix: 'fix',
  summary: { zh: '多数条目有责任标注，这一条没有。', en: 'Most items have a tag; this one has none.' },
  basis: 'practice',
  messages: {
    found: {
      zh: '这一条没有责任标注（全文{total}条中有{tagged}条有）。',
      en: 'This item has no tag ({tagged} of {total} items have one).',
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
    const { items } = plan;
    let tagged = 0;
    for (const item of items) if (hasTag(item)) tagged++;
    if (
      items.length < MIN_ITEMS ||
      tagged === items.length ||
      tagged < items.length * option<number>('share')
    )
      return;
    const sections = taggedSections(items);
    const skeleton = skeletonOf(plan);
    for (const item of items) {
      // A section whose items all have none does without on purpose; its only item may have been forgotten.
      const section = top(item);
      if (hasTag(item) || (!sections.has(section) && (section?.children.length ?? 1) > 1)) continue;
      const { title } = item.at.syntax;
      const at = item.paragraphs.at(-1) ?? item.at;
      const end = trimmedEnd(at.text);
      report({
        at: item.at,
        span: { start: ordinalSpan(item).start, end: title.end },
        message: 'found',
        args: { tagged, total: items.length },
        fixes: [
          {
            title: 'fix',
            args: { tag: skeleton },
            safe: false,
            edits: [{ at, span: { start: end, end }, newText: skeleton }],
          },
        ],
      });
    }
  },
};

function hasTag(item: OutlineNode): boolean {
  return item.tags.length > 0;
}

function top(node: OutlineNode): OutlineNode | null {
  let up = node.parent;
  while (up !== null && up.parent !== null) up = up.parent;
  return up;
}

function taggedSections(items: readonly OutlineNode[]): Set<OutlineNode | null> {
  const sections = new Set<OutlineNode | null>();
  for (const item of items) if (hasTag(item)) sections.add(top(item));
  return sections;
}

/** An empty tag in the plan's own words: its first bracketed tag without the names. */
function skeletonOf(plan: Plan): string {
  for (const item of plan.items) {
    for (const { tag } of item.tags) {
      if (tag.form !== 'label' || tag.open === null) continue;
      const roles = tag.roles.flatMap((role) =>
        role.label === null || role.mentions.length === 0 ? [] : [`${role.label.text}：`],
      );
      if (roles.length > 0) return `（${roles.join('；')}）`;
    }
  }
  return '（牵头处室：；配合处室：）';
}
