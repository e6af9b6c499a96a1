import { isHan } from '../../../base/characters';
import { type ParagraphContext, type ParagraphRule, TEXT_ROLES } from '../../rule';
import { SpanSet } from '../../text/spanSet';

const MARKS = '，,。、；;：:';
/** A mark and the marks after it; blanks may stand in between. */
const RUN = /[，,。、；;：:](?:[ \u3000]*[，,。、；;：:])+/g;
const FULL = '，，。、；；：：';

/** The same mark twice (。。), or two that cannot follow each other (，。). A row of three or more 。 was an ellipsis perhaps. */
export const punctuationRepeated: ParagraphRule = {
  id: 'text/punctuation-repeated',
  scope: 'paragraph',
  roles: TEXT_ROLES,
  severity: 'error',
  fix: 'safe',
  summary: { zh: '标点重复。', en: 'A punctuation mark is repeated.' },
  basis: 'GB/T 15834-2011 4.1–4.7',
  messages: {
    repeated: {
      zh: '标点“{marks}”重复，只留一个“{mark}”。',
      en: '“{marks}” repeats a mark; write “{mark}” once.',
    },
    ellipsis: {
      zh: '“{marks}”不是规范的标点。表示省略写“……”，否则只留一个“。”。',
      en: '“{marks}” is no proper mark: write “……” for an ellipsis, or a single “。”.',
    },
    mixed: {
      zh: '“{marks}”两个标点连用，只能留一个。',
      en: '“{marks}”: these marks cannot follow each other; keep one.',
    },
    fix: { zh: '改为“{mark}”', en: 'Change to “{mark}”' },
  },
  check(context) {
    let tags: SpanSet | undefined;
    for (const { index, 0: marks } of context.text.matchAll(RUN)) {
      tags ??= new SpanSet(context.syntax.tags);
      if (tags.has(index) || !standsInChinese(context.text, index, index + marks.length)) continue;
      checkRun(context, index, marks);
    }
  },
};

/** Half-width marks belong to a plan's text only where Chinese stands beside them. */
function standsInChinese(text: string, start: number, end: number): boolean {
  if (/[，。、；：]/.test(text.slice(start, end))) return true;
  return isHan(text.charCodeAt(start - 1)) || isHan(text.charCodeAt(end));
}

function checkRun(context: ParagraphContext, start: number, run: string): void {
  const marks = run.replace(/[ \u3000]/g, '');
  const kinds = new Set([...marks].map((mark) => FULL.charAt(MARKS.indexOf(mark))));
  const [kind = ''] = kinds;
  const span = { start, end: start + run.length };
  const fixTo = (mark: string, safe: boolean) => ({
    title: 'fix',
    args: { mark },
    safe,
    edits: [{ span, newText: mark }],
  });
  if (kinds.size > 1) {
    const fixes = [...kinds].sort((a, b) => rank(b) - rank(a)).map((mark) => fixTo(mark, false));
    context.report({ message: 'mixed', args: { marks: run }, span, fixes });
  } else if (kind === '。' && marks.length > 2) {
    context.report({
      message: 'ellipsis',
      args: { marks: run },
      span,
      fixes: [fixTo('……', false), fixTo('。', false)],
    });
  } else {
    // Where all of them are half-width, the width is another rule's business.
    const mark = marks.includes(kind) ? kind : marks.charAt(0);
    context.report({ message: 'repeated', args: { marks: run, mark }, span, fixes: [fixTo(mark, true)] });
  }
}

/** The mark that ends the larger part of a sentence is the likelier one to stay. */
function rank(mark: string): number {
  return '、，：；。'.indexOf(mark);
}
