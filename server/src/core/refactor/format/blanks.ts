import { isPlainBlank } from '../../base/characters';
import type { Span, TextEdit } from '../../base/span';
import { deadlinesIn } from '../../model/deadlines';
import type { Plan } from '../../model/plan';
import type { PlanParagraph } from '../../model/planParagraph';
import { wholeEnd } from '../../syntax/tags';
import type { Tag } from '../../syntax/types';
import { memoOf } from './paragraphMemo';
import type { ParagraphEdits } from './step';
import { isUnfinished, isUnfinishedTag } from './unfinished';

/** The marks beside which no blank stands in a tag. A slash is one between names, not in a figure or an address. */
const MARKS = '（）【】〔〕：；、，';
/** Rows of blanks this long are layout. */
const LAYOUT = 4;

/**
 * Takes out the blanks at the ends of lines, and those beside the marks of tags. Indentation is the office's layout;
 * no-break and zero-width blanks are text/control's business.
 */
export function blankEdits({ paragraphs }: Plan): ParagraphEdits[] {
  const changes: ParagraphEdits[] = [];
  for (const at of paragraphs) {
    const { kind, lines } = at.paragraph;
    if (kind !== 'text' && (kind !== 'blank' || lines[0]?.text === '')) continue;
    const memo = memoOf(at);
    memo.blanks ??= isUnfinished(at) ? NONE : blanksIn(at);
    if (memo.blanks.length > 0) changes.push({ at, edits: memo.blanks });
  }
  return changes;
}

const NONE: readonly TextEdit[] = [];

function blanksIn(at: PlanParagraph): readonly TextEdit[] {
  const tags = at.paragraph.kind === 'text' ? at.syntax.tags : [];
  const inTags = tags.filter((tag) => !isUnfinishedTag(at, tag)).flatMap((tag) => tagBlanks(at, tag));
  // A tag's last blank may be its line's too.
  const atEnds = lineEnds(at).filter(({ start }) => !inTags.some(({ end }) => end > start));
  const spans = [...inTags, ...atEnds];
  return spans.length === 0 ? NONE : spans.sort((a, b) => a.start - b.start).map(remove);
}

function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

/** The blanks at the ends of a paragraph's lines, in its own text. */
function lineEnds({ paragraph }: PlanParagraph): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  for (const { text, length } of paragraph.lines) {
    let end = text.length;
    while (end > 0 && isPlainBlank(text.charCodeAt(end - 1))) end--;
    if (end < text.length) spans.push({ start: offset + end, end: offset + text.length });
    offset += length;
  }
  return spans;
}

function tagBlanks(at: PlanParagraph, tag: Tag): Span[] {
  const spans: Span[] = [];
  const { text } = at;
  for (let i = tag.start; i < tag.end; i++) {
    if (!isPlainBlank(text.charCodeAt(i))) continue;
    const start = i;
    while (i < tag.end && isPlainBlank(text.charCodeAt(i))) i++;
    const beside = [start - 1, i].some((index) => isMark(text, index) || isSlash(text, index, tag));
    if ((beside || isBeforeVerb(tag, start, i) || isInTime(text, tag, start, i)) && i - start < LAYOUT)
      spans.push(at.paragraph.reading.toRaw({ start, end: i }));
  }
  return spans;
}

function isMark(text: string, index: number): boolean {
  return index >= 0 && index < text.length && MARKS.includes(text.charAt(index));
}

function isSlash(text: string, index: number, { form }: Tag): boolean {
  return form === 'shorthand' && /[/／]/.test(text.charAt(index));
}

/** 疾控处 牵头: between the names and what they do. */
function isBeforeVerb({ form, roles }: Tag, start: number, end: number): boolean {
  return (
    form === 'verb' &&
    roles.some(({ label, mentions }) => {
      const last = mentions.at(-1);
      return label?.start === end && last !== undefined && wholeEnd(last) === start;
    })
  );
}

/** 12 月底: beside a figure of a time. */
function isInTime(text: string, tag: Tag, start: number, end: number): boolean {
  const isFigure = (index: number): boolean => /[0-9０-９]/.test(text.charAt(index));
  // Of two figures the blank is what parts them.
  if (isFigure(start - 1) === isFigure(end)) return false;
  return deadlinesIn(tag).some((time) => time.start < start && end < time.end);
}
