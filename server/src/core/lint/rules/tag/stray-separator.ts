import { type ParagraphRule, TAG_ROLES } from '../../rule';
import { separatorSlots } from '../../tags/slots';

/** A separator that separates nothing: at the head or end of a list, or doubled. */
export const straySeparator: ParagraphRule = {
  id: 'tag/stray-separator',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '责任标注里有多余的分隔标点。', en: 'A separator in a tag separates nothing.' },
  basis: 'GB/T 15834-2011 4.5、4.6',
  messages: {
    found: { zh: '责任标注里的“{mark}”是多余的。', en: 'The “{mark}” in this tag is superfluous.' },
    fix: { zh: '删去“{mark}”', en: 'Remove “{mark}”' },
  },
  check({ syntax, report }) {
    for (const tag of syntax.tags) {
      for (const { start, end, text } of separatorSlots(tag).stray) {
        if (end === start) continue;
        report({
          span: { start, end },
          message: 'found',
          args: { mark: text },
          fixes: [
            {
              title: 'fix',
              args: { mark: text },
              safe: true,
              edits: [{ span: { start, end }, newText: '' }],
            },
          ],
        });
      }
    }
  },
};
