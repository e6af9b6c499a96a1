import { toNumber } from '../../../base/dates';
import { deadlinesIn } from '../../../model/deadlines';
import { BODY_ROLES, type ParagraphContext, type ParagraphRule } from '../../rule';

const D = '[0-9０-９]';
const YEAR = `(${D}{4})[ ]?年`;
const REST = `(?:[ ]?${D}{1,2}[ ]?月(?:份|[ ]?${D}{1,2}[ ]?日)?)?(?:年?底|年?末|初|上半年|下半年|第?[一二三四1-4]季度)?`;
/** A date that something is to be done by. */
const BY = new RegExp(`(?:到|至|在|于)?${YEAR}${REST}(?:之前|以前|前)`, 'g');
/** In a tag's 完成时限 any date is a deadline; of several the last counts. */
const IN_TAG = new RegExp(`${YEAR}${REST}|(?<!${D})(20${D}{2})[.．/／-]${D}{1,2}(?:底|末)?`, 'g');
const FINISHES =
  /^[，,]?(?:基本|全面|全部|力争|确保|必须|要|须|应|按期|如期|陆续|分批|高质量|高标准|圆满)*(?:完成|建成|实现|达到|启用|投用|投入|开工|竣工|完工|验收|通过|出台|印发|制定|修订|编制|上线|办结|销号|整改|覆盖|落实|消除|淘汰|关停|取缔|清零|交付|通车|改造|建立|形成|开展|推进|组织|实施|启动|更新|修缮|新建|新开工|新增|压减|发放|报送|上报|举办|推广)/;
const PAST = /已|曾|原|截至|截止|以来|上年|去年|现有|自|从|对|凡|根据|按照|要求|年度|规定|未|没有|于$/;
/** Further back than this a date tells how old something is: 2000年底前建成的小区. */
const REACH = 2;
const LONGEST_CLAUSE = 60;

/** A deadline before the plan's year: most often left over from last year's plan. */
export const deadlineYear: ParagraphRule = {
  id: 'target/deadline-year',
  scope: 'paragraph',
  roles: BODY_ROLES,
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '完成时限早于计划年度。',
    en: 'A deadline is before the plan’s year.',
  },
  basis: 'practice',
  messages: {
    found: {
      zh: '时限“{deadline}”早于计划年度{year}年，请核对是否沿用了往年的文字。',
      en: 'The deadline “{deadline}” is before {year}, the plan’s year. Was it left over from an earlier plan?',
    },
  },
  check(context) {
    const { syntax, text, year } = context;
    if (year === null) return;
    for (const tag of syntax.tags) {
      for (const { start, text: deadline } of deadlinesIn(tag)) {
        const dates = [...deadline.matchAll(IN_TAG)];
        const last = dates.at(-1);
        if (last === undefined || dates.some((date) => toNumber(date[1] ?? date[2] ?? '') >= year)) continue;
        if (!/长期|持续|常态|每年/.test(deadline)) reportAt(context, start + last.index, last[0], year);
      }
    }
    if (!text.includes('年') || !text.includes('前')) return;
    for (const match of text.matchAll(BY)) {
      const named = toNumber(match[1] ?? '');
      if (named >= year || named < year - REACH) continue;
      if (syntax.tags.some((tag) => match.index >= tag.start && match.index < tag.end)) continue;
      if (isDeadline(text, match.index, match.index + match[0].length)) {
        reportAt(context, match.index, match[0], year);
      }
    }
  },
};

/** Whether the clause says that something shall be done by then, and not that it was, or when it came to be. */
function isDeadline(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + LONGEST_CLAUSE);
  if (!FINISHES.test(next)) return false;
  const clause = /^[，,]?[^，。；！？,;]*/.exec(next)?.[0] ?? '';
  if (clause.includes('的') || PAST.test(clause)) return false;
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const head = /[^，。；！？,;：]*$/.exec(before)?.[0] ?? '';
  return !PAST.test(head) && !insideMarks(text, start);
}

/** In 《》 or “” the date is somebody else's. */
function insideMarks(text: string, at: number): boolean {
  for (const [open, close] of ['《》', '“”']) {
    if (text.lastIndexOf(open ?? '', at) > text.lastIndexOf(close ?? '', at)) return true;
  }
  return false;
}

function reportAt(
  { paragraph, report }: ParagraphContext,
  start: number,
  deadline: string,
  year: number,
): void {
  const end = start + deadline.length;
  report({
    span: { start, end },
    message: 'found',
    args: { deadline: paragraph.reading.written.slice(start, end), year },
  });
}
