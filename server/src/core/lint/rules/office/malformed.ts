import { slipIn, withoutBlanks } from '../../offices/malformed';
import { namedOffices } from '../../offices/mentions';
import { type ParagraphRule, TAG_ROLES } from '../../rule';

/** Something in a tag that is no name: with digits or sentence marks in it, far too long, or with blanks inside. */
export const malformed: ParagraphRule = {
  id: 'office/malformed',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: {
    zh: '责任标注里的文字不像处室名称：有数字、标点、空格，或者太长。',
    en: 'Something in a tag is no name of an office.',
  },
  basis: 'practice',
  messages: {
    blank: {
      zh: '“{name}”中间有空格，应写作“{wanted}”。',
      en: 'There is a blank in “{name}”; write “{wanted}”.',
    },
    digits: {
      zh: '“{name}”不是处室名称：多了数字。',
      en: '“{name}” is no name of an office: it has digits.',
    },
    mark: {
      zh: '“{name}”不是处室名称：多了标点符号。',
      en: '“{name}” is no name of an office: it has a mark in it.',
    },
    long: {
      zh: '“{name}”不像处室名称，责任标注里只写名称，其他内容请移到正文。',
      en: '“{name}” does not read like a name. A tag holds names only; move the rest to the text.',
    },
    fix: { zh: '删去空格', en: 'Remove the blank' },
  },
  check({ syntax, directory, paragraph, report }) {
    if (syntax.tags.length === 0) return;
    for (const { mention } of namedOffices(syntax, directory)) {
      const slip = slipIn(mention.text, directory);
      if (slip === null) continue;
      const { start, end } = mention;
      const name = paragraph.reading.written.slice(start, end);
      const args = { name, wanted: withoutBlanks(name) };
      report({
        span: { start, end },
        message: slip,
        args,
        fixes:
          slip === 'blank'
            ? [{ title: 'fix', args, safe: true, edits: [{ span: { start, end }, newText: args.wanted }] }]
            : [],
      });
    }
  },
};
