import { toChineseNumeral } from '../../../base/numerals';
import type { Enumeration, EnumerationMark } from '../../../syntax/enumeration';
import { BODY_ROLES, type ParagraphRule, type ReportedEdit } from '../../rule';

/** A list inside a paragraph with a number missing, repeated or out of order: 一是…二是…四是…. */
export const enumeration: ParagraphRule = {
  id: 'numbering/enumeration',
  scope: 'paragraph',
  roles: ['preamble', ...BODY_ROLES],
  severity: 'warning',
  fix: 'fix',
  summary: {
    zh: '段内列举的序号缺号、重号或颠倒。',
    en: 'A list inside a paragraph has a number missing, repeated or out of order.',
  },
  basis: 'practice',
  messages: {
    found: { zh: '列举的“{mark}”应为“{expected}”。', en: '“{mark}” in the list should be “{expected}”.' },
    fix: { zh: '从“{expected}”起顺次改号', en: 'Number the list from “{expected}” on' },
  },
  check({ syntax, text, report }) {
    for (const list of syntax.enumerations) {
      const broken = firstBreak(list);
      if (broken === null) continue;
      const { mark, expected } = broken;
      const wanted = written(list, expected, text, mark);
      report({
        span: { start: mark.start, end: mark.end },
        message: 'found',
        args: { mark: text.slice(mark.start, mark.end), expected: wanted },
        fixes: [
          { title: 'fix', args: { expected: wanted }, safe: false, edits: renumbered(list, mark, expected) },
        ],
      });
    }
  },
};

/** Several lists of one style may follow each other in a paragraph; each begins anew at one. */
function firstBreak({ marks }: Enumeration): { mark: EnumerationMark; expected: number } | null {
  let last = 0;
  for (const [index, mark] of marks.entries()) {
    // A one that the count goes on after is no new list: 一要…一要…三要.
    const anew = mark.value === 1 && marks[index + 1]?.value !== last + 2;
    if (mark.value !== last + 1 && !anew) return { mark, expected: last + 1 };
    last = mark.value;
  }
  return null;
}

function numberOf(list: Enumeration, value: number): string {
  if (list.style === '①') return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : `（${value}）`;
  return list.style === '（1）' ? String(value) : toChineseNumeral(value);
}

function written(list: Enumeration, value: number, text: string, mark: EnumerationMark): string {
  return (
    text.slice(mark.start, mark.number.start) + numberOf(list, value) + text.slice(mark.number.end, mark.end)
  );
}

function renumbered(list: Enumeration, from: EnumerationMark, first: number): ReportedEdit[] {
  const edits: ReportedEdit[] = [];
  let value = first;
  for (const mark of list.marks.slice(list.marks.indexOf(from))) {
    if (mark.value === 1 && mark !== from) break;
    if (mark.value !== value) edits.push({ span: mark.number, newText: numberOf(list, value) });
    value++;
  }
  return edits;
}
