import { skipBlanks, trimmedEnd } from '../../../base/characters';
import type { Tag } from '../../../syntax/types';
import { type ParagraphContext, type ParagraphRule, TAG_ROLES } from '../../rule';

/** The tag stands behind the 。 of its last sentence, at the paragraph's end, with no 。 of its own. */
export const position: ParagraphRule = {
  id: 'tag/position',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '责任标注的位置不对：应在句号之后、段落末尾，后面不再加句号。',
    en: 'A tag belongs behind the full stop, at the paragraph’s end, without one of its own.',
  },
  basis: 'GB/T 15834-2011 附录A.8、B.2.2',
  messages: {
    stopAfter: {
      zh: '责任标注之后不用句号，句号应在责任标注之前。',
      en: 'The full stop belongs before the tag, not after it.',
    },
    noStop: { zh: '责任标注之前缺少句号。', en: 'A full stop is missing before the tag.' },
    textAfter: {
      zh: '责任标注应放在段落末尾，后面不应再有文字。',
      en: 'The tag belongs at the end of the paragraph.',
    },
    moveStop: { zh: '把句号移到责任标注之前', en: 'Move the full stop before the tag' },
    removeStop: { zh: '删去责任标注之后的句号', en: 'Remove the full stop after the tag' },
    addStop: { zh: '在责任标注之前补上句号', en: 'Add a full stop before the tag' },
    moveTag: { zh: '把责任标注移到段落末尾', en: 'Move the tag to the end' },
  },
  check(context) {
    const { syntax, text } = context;
    const [tag] = syntax.tags;
    // With a tag a clause (甲做A（责任单位：甲），乙做B（责任单位：乙）。) the marks belong to the sentence.
    if (tag === undefined || syntax.tags.length > 1 || tag.ownLine || tag.open === null || tag.close === null)
      return;
    const before = trimmedEnd(text.slice(0, tag.start));
    if (before <= (syntax.ordinal?.end ?? 0)) return;
    checkTag(context, tag, before);
  },
};

function checkTag({ paragraph, role, text, report }: ParagraphContext, tag: Tag, before: number): void {
  const last = text.charAt(before - 1);
  const stopped = '。！？；：…'.includes(last);
  const rest = text.slice(tag.end);
  // Invisible characters count as blanks here; text/control takes them out.
  const core = rest.slice(skipBlanks(rest), trimmedEnd(rest));
  const span = { start: tag.start, end: tag.end };
  if (core === '。') {
    const at = tag.end + rest.indexOf('。');
    const removal = { span: { start: at, end: at + 1 }, newText: '' };
    const insertion = { span: { start: before, end: before }, newText: '。' };
    report({
      span: { start: at, end: at + 1 },
      message: 'stopAfter',
      fixes: [
        {
          title: stopped ? 'removeStop' : 'moveStop',
          safe: true,
          edits: stopped ? [removal] : [insertion, removal],
        },
      ],
    });
  } else if (core === '') {
    // A heading with a tag (（一）加强领导（责任单位：甲）) has no full stop; a sentence has a stop or, in an item, a comma.
    const heading = role === 'section' || role === 'subsection';
    if (stopped || !(heading ? /[。；]/ : /[，。；]/).test(text.slice(0, before))) return;
    const comma = '，、'.includes(last);
    const place = { start: comma ? before - 1 : before, end: before };
    report({
      span,
      message: 'noStop',
      fixes: [{ title: 'addStop', safe: !comma, edits: [{ span: place, newText: '。' }] }],
    });
  } else if (tag.form !== 'shorthand' && stopped && last === '。') {
    const end = trimmedEnd(text);
    report({
      span,
      message: 'textAfter',
      fixes: [
        {
          title: 'moveTag',
          safe: true,
          edits: [
            { span, newText: '' },
            { span: { start: end, end }, newText: paragraph.reading.written.slice(tag.start, tag.end) },
          ],
        },
      ],
    });
  }
}
