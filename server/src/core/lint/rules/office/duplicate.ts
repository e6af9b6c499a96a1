import { wholeEnd } from '../../../syntax/tags';
import type { OfficeMention } from '../../../syntax/types';
import { identityOf } from '../../offices/mentions';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** One office or group twice in a role. */
export const duplicate: ParagraphRule = {
  id: 'office/duplicate',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '同一个角色里，一个处室写了两次。',
    en: 'An office stands twice in one role.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '“{name}”前面已经写过，应删去一处。', en: '“{name}” is named already; remove one of them.' },
    same: {
      zh: '“{name}”与前面的“{first}”是同一处室，应删去一处。',
      en: '“{name}” is the same office as “{first}” before it; remove one of them.',
    },
    fix: { zh: '删去后一处“{name}”', en: 'Remove the second “{name}”' },
  },
  check({ syntax, directory, paragraph, report }) {
    for (const tag of syntax.tags) {
      for (const { mentions } of tag.roles) {
        if (mentions.length < 2) continue;
        const seen = new Map<string, OfficeMention>();
        mentions.forEach((mention, index) => {
          const identity = identityOf(mention, directory);
          const first = seen.get(identity);
          const before = mentions[index - 1];
          if (first === undefined || before === undefined) {
            seen.set(identity, mention);
            return;
          }
          const { written } = paragraph.reading;
          const args = {
            name: written.slice(mention.start, mention.end),
            first: written.slice(first.start, first.end),
          };
          report({
            span: { start: mention.start, end: mention.end },
            message: args.name === args.first ? 'found' : 'same',
            args,
            fixes: saysNoMore(mention, first)
              ? [
                  {
                    title: 'fix',
                    args,
                    safe: true,
                    edits: [{ span: { start: wholeEnd(before), end: wholeEnd(mention) }, newText: '' }],
                  },
                ]
              : [],
          });
        });
      }
    }
  },
};

/** Whether nothing is lost without the second; of 甲、甲（牵头） its author has to say which is meant. */
function saysNoMore({ mark }: OfficeMention, first: OfficeMention): boolean {
  return mark === null ? first.mark === null || first.kind === 'lead' : mark.text === first.mark?.text;
}
