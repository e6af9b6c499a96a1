import { trimmedEnd } from '../../../base/characters';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '[': ']' };
const OPENING: Readonly<Record<string, string>> = { '）': '（', ')': '(', '】': '【', '〕': '〔', ']': '[' };

/** A tag whose bracket never closes, or never opens. */
export const unclosed: ParagraphRule = {
  id: 'tag/unclosed',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: { zh: '责任标注的括号不成对。', en: 'The bracket of a tag never closes or never opens.' },
  basis: 'GB/T 15834-2011 4.9',
  messages: {
    unclosed: { zh: '责任标注缺少右括号“{bracket}”。', en: 'The tag lacks its closing “{bracket}”.' },
    unopened: { zh: '责任标注缺少左括号“{bracket}”。', en: 'The tag lacks its opening “{bracket}”.' },
    fix: { zh: '补上“{bracket}”', en: 'Add “{bracket}”' },
  },
  check({ syntax, text, report }) {
    for (const tag of syntax.tags) {
      const { open, close } = tag;
      if ((open === null) === (close === null)) continue;
      // At the paragraph's end, or after a sentence, there is no doubt where the bracket belongs.
      if (open !== null) {
        const bracket = CLOSING[open.text] ?? '）';
        const end = tag.end;
        const certain = trimmedEnd(text) <= end || /^[。\s\u3000]*$/.test(text.slice(end));
        report({
          span: { start: open.start, end },
          message: 'unclosed',
          args: { bracket },
          fixes: [
            {
              title: 'fix',
              args: { bracket },
              safe: certain,
              edits: [{ span: { start: end, end }, newText: bracket }],
            },
          ],
        });
      } else if (close !== null) {
        const bracket = OPENING[close.text] ?? '（';
        const { start } = tag;
        const certain = start === 0 || '。；！？'.includes(text.charAt(start - 1));
        report({
          span: { start, end: close.end },
          message: 'unopened',
          args: { bracket },
          fixes: [
            {
              title: 'fix',
              args: { bracket },
              safe: certain,
              edits: [{ span: { start, end: start }, newText: bracket }],
            },
          ],
        });
      }
    }
  },
};
