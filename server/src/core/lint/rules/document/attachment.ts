import { trimmedEnd } from '../../../base/characters';
import type { PlanParagraph } from '../../../model/planParagraph';
import { lineFacts } from '../../../syntax/lineFacts';
import type { PlanContext, PlanRule } from '../../rule';

/** `附件：` with what follows it on its line; a numbered 附件1： heads an attachment and is no list. */
const FIRST = /^([\s\u3000]*附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*)(?:(\d{1,2})([.．、,，])[\s\u3000]*)?/;
const LATER = /^([\s\u3000]*)(\d{1,2})([.．、,，])[\s\u3000]*/;

/** The list of attachments: numbers as `1.`, no mark after a name. */
export const attachment: PlanRule = {
  id: 'document/attachment',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '附件说明的序号或标点不规范：序号用“1.”，名称后不加标点。',
    en: 'The list of attachments has wrong numbers or marks: “1.”, and no mark after a name.',
  },
  basis: 'GB/T 9704-2012 7.3.4',
  messages: {
    number: { zh: '附件序号应写作“{expected}”。', en: 'Write the number of the attachment as “{expected}”.' },
    order: { zh: '附件序号应为“{expected}”。', en: 'This attachment should be number “{expected}”.' },
    stop: { zh: '附件名称后面不加标点“{mark}”。', en: 'No “{mark}” after the name of an attachment.' },
    fixNumber: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
    fixStop: { zh: '删去标点', en: 'Delete the mark' },
  },
  check(context) {
    let expected = 1;
    for (const at of attachmentLines(context)) expected = checkLine(context, at, expected);
  },
};

/** The list in the covering notice, or the one after the plan's last item. */
function attachmentLines({ plan }: PlanContext): readonly PlanParagraph[] {
  if (plan.head.attachments.length > 0) return plan.head.attachments;
  const lines: PlanParagraph[] = [];
  for (let i = plan.paragraphs.length - 1; i >= 0; i--) {
    const at = plan.paragraphs[i];
    if (at === undefined || at.role === 'blank' || at.role === 'comment') continue;
    if (at.role !== 'foot') break;
    const first = at.paragraph.lines[0];
    if (first !== undefined && lineFacts(first).marker === 'attachment') {
      lines.push(at);
      return lines.reverse();
    }
    if (LATER.test(at.text)) lines.push(at);
    else lines.length = 0;
  }
  return [];
}

/** Returns the number that the next line should have. */
function checkLine(context: PlanContext, at: PlanParagraph, expected: number): number {
  const { text } = at;
  const match = FIRST.exec(text) ?? LATER.exec(text);
  if (match === null) return expected;
  const [, lead = '', digits, mark = ''] = match;
  if (digits !== undefined) {
    const span = { start: lead.length, end: lead.length + digits.length + mark.length };
    if (Number(digits) !== expected) report(context, at, 'order', span, `${expected}.`, false);
    else if (mark !== '.') report(context, at, 'number', span, `${expected}.`, true);
  }
  const end = trimmedEnd(text);
  const last = text.charAt(end - 1);
  if (end > match[0].length && '。；，、;,'.includes(last)) {
    report(context, at, 'stop', { start: end - 1, end }, '', true, last);
  }
  return expected + 1;
}

function report(
  context: PlanContext,
  at: PlanParagraph,
  message: 'number' | 'order' | 'stop',
  span: { start: number; end: number },
  newText: string,
  safe: boolean,
  mark = '',
): void {
  const title = message === 'stop' ? 'fixStop' : 'fixNumber';
  const args = { expected: newText, mark };
  context.report({ at, message, args, span, fixes: [{ title, args, safe, edits: [{ span, newText }] }] });
}
