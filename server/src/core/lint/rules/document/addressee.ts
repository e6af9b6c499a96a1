import { skipBlanks, trimmedEnd } from '../../../base/characters';
import type { PlanParagraph } from '../../../model/planParagraph';
import { nextText } from '../../nextText';
import type { PlanContext, PlanRule } from '../../rule';

/** How an addressee begins, and how its last name ends. */
const NAMES =
  /^各.*(?:局|委|办|会|处|科|室|部|厅|院|校|所|站|中心|单位|政府|机关|公司|企业|街道|部门|机构|组织|团体|镇|乡)$/;
/** How the covering text after it begins. */
const COVERING = /^(?:现将|现予|现就|为|根据|按照|依据|经|《|今年|.{2,12}年(?:是|，))/;

/** 主送机关 that is not followed by ：. */
export const addressee: PlanRule = {
  id: 'document/addressee',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  fix: 'safe',
  summary: { zh: '主送机关后面没有冒号。', en: 'The addressee is not followed by a colon.' },
  basis: 'GB/T 9704-2012 7.3.2',
  messages: {
    missing: { zh: '主送机关后面应加冒号“：”。', en: 'Write “：” after the addressee.' },
    wrong: {
      zh: '主送机关后面应用冒号“：”，不用“{mark}”。',
      en: 'Write “：” after the addressee, not “{mark}”.',
    },
    fix: { zh: '改为冒号', en: 'Write a colon' },
  },
  check(context) {
    const { head } = context.plan;
    if (head.noticeTitle === null) return;
    let at = nextText(context.plan, head.noticeTitle.at);
    // Web pages show the document number below the title.
    if (at !== null && at === head.documentNumber?.at) at = nextText(context.plan, at);
    // A later line that ends in ： (现将有关事项通知如下：) is no addressee.
    if (at === null || at.role !== 'head' || at === head.addressee?.at) return;
    checkAddressee(context, at);
  },
};

/** Looks at the first line: without its colon, the addressee is read as one paragraph with the covering text. */
function checkAddressee(context: PlanContext, at: PlanParagraph): void {
  const line = at.paragraph.lines[0]?.text ?? '';
  const start = skipBlanks(line);
  const end = trimmedEnd(line, start);
  const mark = '。；，、;,.'.includes(line.charAt(end - 1) || '-') ? line.charAt(end - 1) : '';
  const names = line.slice(start, end - mark.length);
  const second =
    at.paragraph.lines.slice(1).find((one) => one.text.trim() !== '')?.text ??
    nextText(context.plan, at)?.text;
  if (/[。：:]/.test(names) || !NAMES.test(names) || second === undefined || !COVERING.test(second.trim()))
    return;
  const span = { start: end - mark.length, end };
  context.report({
    at,
    message: mark === '' ? 'missing' : 'wrong',
    args: { mark },
    span: mark === '' ? { start: end - 1, end } : span,
    raw: true,
    fixes: [{ title: 'fix', safe: true, edits: [{ span, newText: '：', raw: true }] }],
  });
}
