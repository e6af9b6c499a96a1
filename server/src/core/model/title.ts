import { findDate } from '../base/dates';
import { readDocumentNumber } from '../syntax/documentNumber';
import { lineFacts } from '../syntax/lineFacts';
import { isDateLine, isSignature, SENTENCE, trimmed } from './head';
import type { PlanParagraph } from './planParagraph';

/** The paragraph of the plan's title, and the line above it where the title stands on two. */
export interface FoundTitle {
  readonly at: PlanParagraph;
  readonly above: PlanParagraph | null;
}

/** What a plan is called: by a line of its own, or where the notice itself is the plan, by the notice's title. */
export interface PlanName {
  readonly line: FoundTitle | null;
  /** Of a notice with no such line: the name of what it issues, else its whole title. Null where there is none. */
  readonly notice: string | null;
}

const PLAN_NAME =
  /(?:要点|计划|方案|分工|分解|清单|安排|打算|任务书|意见|规划|措施|思路|任务|目标|举措|分解表|分工表|责任表|台账|政策|实事|细则)(?:[（(][^）)]*[）)])?$/;
/** Titles of notices, which begin like a plan’s and are none. */
const PASSES_ON = /^关于(?:印发|转发|下发|发布|公布|下达|报送|征求|做好|开展|认真|进一步做好)/;
/** Past the first numbers a title is looked for no further than this. */
const FURTHEST = 400;
/** How many lines may stand between the date and the title: （此件公开发布）. */
const MOST_BETWEEN = 2;
const ORGAN = /(?:政府|委员会|办公[室厅]|[委局厅部院校]|文件)$/;

/** True for a line that could be the plan's title: short, no sentence, and named as plans are. */
function isPlanName(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 60 &&
    !SENTENCE.test(text) &&
    PLAN_NAME.test(text) &&
    !PASSES_ON.test(text)
  );
}

/** The plan's own name inside a notice's title: 关于印发《2020年…要点》的通知. */
function quotedName(text: string): string | null {
  const passedOn = /(?:印发|下发|发布|公布|转发)(.+?)的(?:通知|函)$/.exec(text)?.[1];
  // A title within the plan's name (《政府工作报告》重点工作分工) is not the plan's.
  if (passedOn !== undefined && !/^《[^》]+》$/.test(passedOn) && !/^《/.test(passedOn)) return passedOn;
  return /《([^》]+)》/.exec(text)?.[1] ?? passedOn ?? null;
}

/** 《…实施方案》已经市政府同意，现印发给你们: what the covering text passes on. */
function passedOnName(text: string): string | null {
  if (!text.includes('印发') && !text.includes('下发')) return null;
  return /(?:^|现将)[\s\u3000]*《([^》]+)》[^。]{0,60}[印下]发/.exec(text)?.[1] ?? null;
}

/** The title of a notice: as it is read, and character by character as it is written. */
interface NoticeTitle {
  readonly text: string;
  readonly written: string;
}

/** The first half of a notice's title: 某局关于印发2024年全县. */
const OPENS_NOTICE = /^[^，。；：！,;:]{0,40}关于[^，。；：！,;:]{2,40}$/;
const ISSUES = /(?:印发|下发|发布|公布)/;

/** What a notice that is the plan itself is called: 关于印发2024年…要点的通知 is the plan 2024年…要点, unless that is enclosed. */
function noticeName({ text, written }: NoticeTitle, enclosed: string): string {
  const name = ISSUES.test(text) ? quotedName(text) : null;
  if (name === null || !isPlanName(name) || enclosed.includes(bare(name))) return written;
  const start = text.indexOf(name);
  return written.slice(start, start + name.length);
}

/** A name without what is written now so, now so: quotes within titles, blanks, characters that nobody sees. */
function bare(text: string): string {
  return text.replace(/[《》〈〉<>“”"\s\u3000\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

/** True for the name itself, and without the note （征求意见稿）, which may stand on a line of its own. */
function isNamed(text: string, wanted: string): boolean {
  const name = bare(text);
  return name === wanted || name === wanted.replace(/[（(][^（()）]*[）)]$/, '');
}

function isAttachment({ paragraph }: PlanParagraph): boolean {
  const [first] = paragraph.lines;
  return first !== undefined && lineFacts(first).marker === 'attachment';
}

/**
 * The title of the plan: the line that the front matter or the covering notice names, else the first that is named like a
 * plan, else the first short line before the first number. A notice that is numbered itself hides none: below its
 * signature and date the plan begins. Where none begins, the notice is the plan.
 */
export function findTitle(paragraphs: readonly PlanParagraph[], named: string | null): PlanName {
  let wanted = named === null ? null : bare(named);
  let first: FoundTitle | null = null;
  let fallback: FoundTitle | null = null;
  let numbered = false;
  let before: PlanParagraph | null = null;
  let sinceDate = Number.POSITIVE_INFINITY;
  let attachments = false;
  let enclosed = '';
  let notice: NoticeTitle | null = null;
  let issued: string | null = null;
  const isLine = (line: FoundTitle): PlanName => ({ line, notice: null });
  for (const at of paragraphs) {
    if (at.paragraph.kind !== 'text') continue;
    const above: PlanParagraph | null = before;
    before = at;
    attachments = isAttachment(at) || (attachments && at.paragraph.ordinal?.kind === 'item');
    // The numbers of the list of attachments are none of the plan's.
    if (attachments) {
      enclosed += bare(at.text);
      continue;
    }
    if (at.paragraph.ordinal !== null) {
      numbered = true;
      sinceDate = Number.POSITIVE_INFINITY;
      // Past the first numbers only a name that the notice gave can still be the title, or the first one below a date.
      if ((wanted === null && first !== null) || at.index > FURTHEST) break;
      continue;
    }
    const { text } = trimmed(at);
    sinceDate++;
    if (isDateLine(text)) {
      if (above !== null && isSignature(trimmed(above).text)) sinceDate = 0;
      continue;
    }
    if (/(?:通知|函)$|^《.*通知》$/.test(text) && text.length <= 120) {
      const title = noticeTitle(at, above);
      const quoted = wanted === null ? quotedName(title.text) : null;
      if (quoted !== null) wanted = bare(quoted);
      if (notice === null && !numbered && !SENTENCE.test(title.text)) {
        notice = title;
        // Nothing above the title of a notice is a title, the line that it begins on least of all.
        fallback = null;
      }
      continue;
    }
    const passedOn = wanted === null && !numbered ? passedOnName(text) : null;
    if (passedOn !== null) {
      const start = at.text.indexOf(passedOn);
      issued ??= at.written({ start, end: start + passedOn.length });
      wanted = bare(passedOn);
      continue;
    }
    const upper = above !== null && sinceDate !== 1 ? lineAbove(above) : null;
    if (wanted !== null) {
      if (isNamed(text, wanted)) return isLine({ at, above: null });
      if (upper !== null && isNamed(upper + text, wanted)) return isLine({ at, above });
    }
    if (isPlanName(text)) {
      if (!numbered) first ??= { at, above: belongsAbove(upper, text) ? above : null };
      else if (first === null && fallback === null && sinceDate <= MOST_BETWEEN + 1)
        return isLine({ at, above: null });
    } else if (!numbered && text.length >= 6 && text.length <= 40 && !SENTENCE.test(text)) {
      if (
        /[年度]|工作/.test(text) &&
        !/文件$/.test(text) &&
        findDate(text) === null &&
        readDocumentNumber(text) === null
      )
        fallback ??= { at, above: null };
    }
  }
  const line = first ?? fallback;
  if (line !== null) return isLine(line);
  if (notice !== null) return { line, notice: noticeName(notice, enclosed) };
  return { line, notice: issued === null || enclosed.includes(bare(issued)) ? null : issued };
}

/** The whole title of a notice, which may begin on the line above: 某局关于印发 ⏎ 2024年…要点的通知. */
function noticeTitle(at: PlanParagraph, above: PlanParagraph | null): NoticeTitle {
  const { text, span } = trimmed(at);
  // A page shows it in title marks of its own.
  if (/^《.*》$/.test(text))
    return {
      text: text.slice(1, -1).replaceAll('〈', '《').replaceAll('〉', '》'),
      written: at.written(span).slice(1, -1),
    };
  const lower = { text, written: at.written(span) };
  if (text.includes('关于') || above === null) return lower;
  const upper = trimmed(above);
  if (above.paragraph.ordinal !== null || !OPENS_NOTICE.test(upper.text)) return lower;
  return { text: upper.text + text, written: above.written(upper.span) + lower.written };
}

/** The text of the line above a title where it could be the title's first half. */
function lineAbove(at: PlanParagraph): string | null {
  const { text } = trimmed(at);
  if (at.paragraph.ordinal !== null || !isSignature(text)) return null;
  return isDateLine(text) || readDocumentNumber(text) !== null || /^[（(].*[）)]$/.test(text) ? null : text;
}

/** 2024年工作要点 alone says not whose: the line above does. */
const YEAR_ALONE = /^20\d\d年度?(?:重点)?工作(?:要点|计划|安排|打算|思路)$/;

/**
 * 立山区政府2023年重点工作 ⏎ 任务分解和责任分工方案: the upper half has the year, and is no organ’s name. Or it is the organ
 * alone: 中共清河县委统战部 ⏎ 2024年工作要点.
 */
function belongsAbove(upper: string | null, text: string): boolean {
  if (upper !== null && YEAR_ALONE.test(text)) return ORGAN.test(upper) && !upper.endsWith('文件');
  return upper !== null && /20\d\d年/.test(upper) && !/\d{4}/.test(text) && !ORGAN.test(upper);
}
