import { wholeEnd, withKinds } from '../../../syntax/tags';
import type { Role, Tag } from '../../../syntax/types';
import { type ParagraphRule, type ReportedEdit, TAG_ROLES } from '../../rule';

/** One label twice in a tag: 牵头处室：甲；牵头处室：乙. */
export const roleDuplicate: ParagraphRule = {
  id: 'tag/role-duplicate',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: { zh: '同一个责任标注里，一个角色写了两次。', en: 'One role is written twice in a tag.' },
  basis: 'practice',
  messages: {
    found: {
      zh: '“{label}”在这个责任标注里写了两次，应当合并。',
      en: '“{label}” is written twice in this tag; merge them.',
    },
    fix: { zh: '合并“{label}”', en: 'Merge “{label}”' },
  },
  check({ syntax, text, report }) {
    for (const tag of syntax.tags) {
      tag.roles.forEach((role, index) => {
        if (role.label === null || role.mentions.length === 0) return;
        const first = tag.roles.findIndex(
          (other) => other.label?.text === role.label?.text && other.mentions.length > 0,
        );
        if (first < 0 || first >= index || tag.form !== 'label') return;
        const args = { label: role.label.text };
        const earlier = tag.roles[first] as Role;
        // A time between the two is not to be moved or lost.
        const parted =
          tag.times.some(({ start }) => start >= earlier.end && start < role.end) ||
          !staysAlike(earlier, role);
        const edits = parted ? [] : merge(tag, earlier, index, text);
        report({
          span: { start: role.label.start, end: role.label.end },
          message: 'found',
          args,
          fixes: parted ? [] : [{ title: 'fix', args, safe: true, edits }],
        });
      });
    }
  },
};

/** Whether everybody does the same in one list: 乙 of 责任单位：甲（牵头）；责任单位：乙 would support 甲 there. */
function staysAlike(first: Role, second: Role): boolean {
  const mentions = [...first.mentions, ...second.mentions];
  return withKinds(mentions, first.kind).every(({ kind }, index) => kind === mentions[index]?.kind);
}

/** Takes the later role out and puts its names behind the earlier one's. */
function merge(tag: Tag, first: Role, index: number, text: string): ReportedEdit[] {
  const role = tag.roles[index] as Role;
  const before = tag.roles[index - 1] as Role;
  const from = (role.mentions[0] ?? role).start;
  const last = role.mentions.at(-1);
  const to = last === undefined ? role.end : wholeEnd(last);
  const names = text.slice(from, to);
  const group = first.mentions.at(-1)?.group === true;
  if (before === first && !group) return [{ span: { start: before.end, end: from }, newText: '、' }];
  // A group ends a list (等各相关处室), so names go before it.
  const open = first.mentions.findIndex((mention) => mention.group);
  const target = open < 0 ? null : first.mentions[open];
  const place = target === null || target === undefined ? first.end : (target.etc?.start ?? target.start);
  const newText = open === 0 ? `${names}、` : `、${names}`;
  return [
    { span: { start: place, end: place }, newText },
    { span: { start: before.end, end: role.end }, newText: '' },
  ];
}
