import type { Piece } from '../../../base/span';
import { wholeEnd } from '../../../syntax/tags';
import type { Role, Separator, Tag } from '../../../syntax/types';
import { type ParagraphContext, type ParagraphRule, type ReportedEdit, TAG_ROLES } from '../../rule';
import { isHalfWidth, type NameSeparator, separatorSlots } from '../../tags/slots';

/** Names not separated by 、, roles not by ；, or a label not followed by ：. One finding a tag and kind. */
export const separator: ParagraphRule = {
  id: 'tag/separator',
  scope: 'paragraph',
  roles: TAG_ROLES,
  severity: 'warning',
  fix: 'safe',
  summary: {
    zh: '责任标注里的分隔标点不对：名称之间用“、”，角色之间用“；”，角色之后用“：”。',
    en: 'Names are separated by “、”, roles by “；”, a label is followed by “：”.',
  },
  basis: 'GB/T 15834-2011 4.5、4.6、4.7.3.3',
  messages: {
    names: { zh: '名称之间应当用“、”，不用“{mark}”。', en: 'Separate names by “、”, not “{mark}”.' },
    roles: { zh: '两个角色之间应当用“；”，不用“{mark}”。', en: 'Separate roles by “；”, not “{mark}”.' },
    rolesMissing: { zh: '两个角色之间缺少“；”。', en: 'A “；” is missing between two roles.' },
    clauses: {
      zh: '两个角色之间应当用全角“{full}”，不用半角“{mark}”。',
      en: 'Separate roles by a full-width “{full}”, not “{mark}”.',
    },
    colon: { zh: '“{label}”之后应当用全角“：”。', en: 'Use a full-width “：” after “{label}”.' },
    colonMissing: { zh: '“{label}”之后缺少“：”。', en: 'A “：” is missing after “{label}”.' },
    fix: { zh: '改为“{mark}”', en: 'Change to “{mark}”' },
  },
  check(context) {
    for (const tag of context.syntax.tags) {
      const slots = separatorSlots(tag);
      const names = slots.names.filter((slot) => !isRight(slot, tag)).map(({ separator: one }) => one);
      reportAll(context, names, 'names', '、');
      if (tag.form === 'verb' && !isHalfWidth(tag)) {
        for (const [half, full] of CLAUSE_MARKS) {
          const wrong = slots.roles.filter(({ text }) => text === half);
          reportAll(context, wrong, 'clauses', full);
        }
      }
      if (tag.form === 'label') {
        const wrong = slots.roles.filter((one) => !isRightBetweenRoles(one, tag));
        reportAll(context, wrong, wrong[0]?.text === '' ? 'rolesMissing' : 'roles', '；');
        checkColons(context, tag);
      }
    }
  },
};

const COMMAS = '，,';
/** 甲牵头，乙配合 takes either, in full width. */
const CLAUSE_MARKS = [
  [',', '，'],
  [';', '；'],
] as const;
/** The gap between 牵头部门：甲 and 配合部门：乙 in two columns; a single half-width blank is a slip. */
const COLUMN_GAP = /^(?:[ \t]{2,}|[ \t]*(?:\u3000|\t)[ \t\u3000]*)$/;
/** 以及 and 及 before the last, 和 in a sentence: `市教育局和市财政局配合`. */
const CONJUNCTIONS = '以及和与会同并';
/** 各区人民政府, 各镇街: beside the offices of one's own level. */
const TERRITORY = /^各.*(?:政府|管委会?|办事处|街道|乡镇|镇街|[省市县区州旗乡镇])(?:[（(].*[）)])?$/;

function isRight({ separator, before, after }: NameSeparator, tag: Tag): boolean {
  const mark = separator.text;
  if (mark === '、' || after.etc !== null) return true;
  const beside = before.group || after.group;
  // A comma before or after a group (，各区人民政府) parts a list within the list.
  if (COMMAS.includes(mark)) return beside;
  if (mark === '；' || mark === ';') return TERRITORY.test(after.text);
  return CONJUNCTIONS.includes(mark) && (beside || tag.form === 'verb');
}

/** Blanks part the roles of a line of its own as columns do; a comma parts clauses that end in a verb. */
function isRightBetweenRoles({ text: mark, start, end }: Separator, tag: Tag): boolean {
  const { roles, ownLine } = tag;
  if (mark === '；' || (mark === ';' && isHalfWidth(tag))) return true;
  if (ownLine && COLUMN_GAP.test(mark)) return true;
  if (mark !== '，' && !(mark === ',' && isHalfWidth(tag))) return false;
  const before = roles.findLast((role) => role.end <= start);
  const after = roles.find((role) => role.start >= end);
  return [before, after].some((role) => role !== undefined && endsInVerb(role));
}

/** 市财政局配合, 责任单位：市财政局牵头. */
function endsInVerb({ mentions, end }: Role): boolean {
  const last = mentions.at(-1);
  return last !== undefined && end > wholeEnd(last);
}

function checkColons({ report }: ParagraphContext, tag: Tag): void {
  for (const role of tag.roles) {
    const { label, colon } = role;
    if (label === null || isVerb(label, role) || colon?.text === '：' || (colon !== null && isHalfWidth(tag)))
      continue;
    // 【责任单位】安全监管科 needs no colon: the bracket parts label and names.
    if (colon !== null && '】］]〕'.includes(colon.text)) continue;
    const span =
      colon === null ? { start: label.end, end: label.end } : { start: colon.start, end: colon.end };
    report({
      span: colon === null ? { start: label.start, end: label.end } : span,
      message: colon === null ? 'colonMissing' : 'colon',
      args: { label: label.text },
      fixes: [{ title: 'fix', args: { mark: '：' }, safe: true, edits: [{ span, newText: '：' }] }],
    });
  }
}

/** What says the role of 市财政局配合 stands behind the names. */
function isVerb(label: Piece, { mentions: [first] }: Role): boolean {
  return first !== undefined && label.start > first.start;
}

function reportAll(
  { report, text }: ParagraphContext,
  wrong: readonly Piece[],
  message: string,
  mark: string,
): void {
  const first = wrong[0];
  if (first === undefined) return;
  const edits: ReportedEdit[] = wrong.map((one) => ({
    span: { start: one.start, end: one.end },
    newText: mark,
  }));
  const empty = first.start === first.end;
  report({
    // Where nothing stands, the two characters around the place are shown.
    span: empty
      ? { start: Math.max(0, first.start - 1), end: Math.min(text.length, first.end + 1) }
      : { start: first.start, end: first.end },
    message,
    args: { mark: first.text, full: mark },
    fixes: [{ title: 'fix', args: { mark }, safe: true, edits }],
  });
}
