import type { Span } from '../../../base/span';
import type { Plan } from '../../../model/plan';
import type { PlanParagraph } from '../../../model/planParagraph';
import type { PlanContext, PlanRule } from '../../rule';

/** A year that the plan's head shows, and where. */
interface ShownYear {
  readonly year: number;
  readonly at: PlanParagraph;
  readonly span: Span;
  readonly raw: boolean;
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?=年)/;
/** 2024—2026年, 2025-2026学年: more than one year. */
const YEARS = /(?:19|20)\d\d年?\s*[-—–~～至到]\s*(?:19|20)\d\d/;

/** The years of title, front matter, number and date do not go together: last year's text was left somewhere. */
export const documentYear: PlanRule = {
  id: 'document/year',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'none',
  summary: {
    zh: '标题、文首设置、发文字号、成文日期中的年份互相矛盾。',
    en: 'The years of title, front matter, document number and date contradict each other.',
  },
  basis: 'practice',
  messages: {
    settings: {
      zh: '文首设置的年度是{year}年，标题中是{other}年，请核对。',
      en: 'The front matter says {year}, the title says {other}.',
    },
    notice: {
      zh: '通知标题中是{year}年，工作要点标题中是{other}年，请核对。',
      en: 'The notice’s title says {year}, the plan’s says {other}.',
    },
    number: {
      zh: '发文字号的年份是{year}年，成文日期在{other}年，请核对。',
      en: 'The document number is of {year}, the date of {other}.',
    },
    date: {
      zh: '成文日期在{year}年，标题却是{other}年的工作，请核对是否沿用了旧稿。',
      en: 'The plan is dated {year} but is for {other}; is this last year’s text?',
    },
    early: {
      zh: '发文字号的年份是{year}年，标题却是{other}年的工作，请核对是否沿用了旧稿。',
      en: 'The document number is of {year} but the plan is for {other}; is this last year’s text?',
    },
  },
  check(context) {
    const { plan } = context;
    const title = titleYear(plan);
    const date = dateYear(plan);
    const number = numberYear(plan);
    if (title !== null) checkTitle(context, title.year);
    if (title !== null && date !== null) {
      const early = date.year === title.year - 1 && (plan.head.date?.date.month ?? 12) >= 10;
      if (date.year !== title.year && !early && !namesYear(plan, date.year))
        say(context, 'date', date, title.year);
    }
    if (number !== null && date !== null && number.year !== date.year) {
      const { month } = plan.head.date?.date ?? { month: 0 };
      // A number given at the turn of the year may be of either.
      const turn =
        (month === 12 && number.year === date.year + 1) || (month === 1 && number.year === date.year - 1);
      if (!turn) say(context, 'number', number, date.year);
    } else if (number !== null && title !== null && date === null) {
      if (number.year !== title.year && number.year !== title.year - 1)
        say(context, 'early', number, title.year);
    }
  },
};

function checkTitle(context: PlanContext, year: number): void {
  const { frontMatter, head } = context.plan;
  const set = frontMatter?.value.year ?? null;
  if (frontMatter !== null && set !== null && set.value !== year) {
    say(context, 'settings', { year: set.value, at: frontMatter.at, span: set.span, raw: true }, year);
  }
  if (head.noticeTitle === null) return;
  const notice = shownYear(head.noticeTitle.at);
  if (notice !== null && notice.year !== year) say(context, 'notice', notice, year);
}

function say(context: PlanContext, message: string, { year, at, span, raw }: ShownYear, other: number): void {
  context.report({ at, message, args: { year, other }, span, raw });
}

function titleYear({ titleParagraph, title, head }: Plan): ShownYear | null {
  if (titleParagraph !== null) return shownYear(titleParagraph);
  // 关于印发2024年…要点的通知 that is the plan itself; 关于做好2023年度…考核的通知 may be of the year after.
  if (title === null || head.noticeTitle === null || title.endsWith('通知')) return null;
  return shownYear(head.noticeTitle.at);
}

/** 关于印发2016年工作总结和2017年工作要点的通知: a notice that passes on more than the plan. */
function namesYear({ head }: Plan, year: number): boolean {
  return head.noticeTitle?.at.text.includes(`${year}年`) ?? false;
}

/** The year in a title; null where there is none, or more than one. */
function shownYear(at: PlanParagraph): ShownYear | null {
  const match = YEARS.test(at.text) ? null : YEAR.exec(at.text);
  if (match === null) return null;
  return { year: Number(match[1]), at, span: { start: match.index, end: match.index + 4 }, raw: false };
}

function dateYear({ head }: Plan): ShownYear | null {
  if (head.date === null || head.date.date.year < 1000) return null;
  return { year: head.date.date.year, at: head.date.at, span: head.date.date, raw: false };
}

function numberYear({ head }: Plan): ShownYear | null {
  if (head.documentNumber === null || head.documentNumber.number.yearValue < 1000) return null;
  const { at, number } = head.documentNumber;
  return { year: number.yearValue, at, span: number.year, raw: false };
}
