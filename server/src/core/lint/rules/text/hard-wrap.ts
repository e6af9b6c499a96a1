import { skipBlanks, trimmedEnd } from '../../../base/characters';
import { BODY_ROLES, type ParagraphContext, type ParagraphRule, type ReportedEdit } from '../../rule';

/** A paragraph that a copy out of a PDF broke in mid-sentence. Titles in the head are broken on purpose. */
export const hardWrap: ParagraphRule = {
  id: 'text/hard-wrap',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '一段话在句中断成了几行。', en: 'A paragraph is broken in mid-sentence.' },
  basis: 'GB/T 9704-2012 7.3.3',
  messages: {
    found: {
      zh: '句子在此处断开，应与下文连成一段（本段共断开{count}处）。',
      en: 'The sentence is broken here ({count} breaks in this paragraph); join it with what follows.',
    },
    fix: { zh: '连成一段', en: 'Join the lines' },
  },
  check(context) {
    if (!context.paragraph.isWrapped) return;
    const edits = joins(context);
    const first = edits[0];
    if (first === undefined) return;
    context.report({
      message: 'found',
      args: { count: edits.length },
      // The last character before the break: a line end alone would not be seen in the editor.
      span: { start: Math.max(0, first.span.start - 1), end: first.span.start },
      raw: true,
      fixes: [{ title: 'fix', safe: true, edits }],
    });
  },
};

/** One edit for each break: from the end of a line's text to the start of the next line's, blank lines between included. */
function joins({ paragraph }: ParagraphContext): ReportedEdit[] {
  const edits: ReportedEdit[] = [];
  let offset = 0;
  let from = -1;
  let before = '';
  for (const line of paragraph.lines) {
    const start = skipBlanks(line.text);
    const end = trimmedEnd(line.text, start);
    if (end > start) {
      // Two English words, or parts of one, were never written without a blank.
      const words = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line.text.slice(start, start + 1));
      if (from >= 0)
        edits.push({ span: { start: from, end: offset + start }, newText: words ? ' ' : '', raw: true });
      from = offset + end;
      before = line.text.slice(end - 1, end);
    }
    offset += line.length;
  }
  return edits;
}
