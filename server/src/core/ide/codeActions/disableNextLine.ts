import { insertion, type TextEdit } from '../../base/span';
import { readDirective } from '../../syntax/directive';
import type { Paragraph } from '../../syntax/paragraph';
import type { PlanText } from '../../syntax/planText';

/** Findings about the author's comments themselves: no comment can silence these. */
const NOT_SILENCED = 'document/directive';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The edit that has `rule` silenced in one paragraph: a comment on a line above it, or one more name in the comment that
 * stands there already. Null where no comment would help.
 */
export function disableNextLine(text: PlanText, paragraph: number, rule: string): TextEdit | null {
  const target = text.paragraphs[paragraph];
  // Above a front matter there is no room: it is one only at the very start of the text.
  if (target === undefined || target.kind !== 'text' || rule === NOT_SILENCED) return null;
  const start = text.starts[paragraph] ?? 0;
  return extended(text, paragraph, rule) ?? inserted(text, target, start, rule);
}

/** Adds the rule to the nearest `disable-next-line` between this paragraph and the text before it. */
function extended(text: PlanText, paragraph: number, rule: string): TextEdit | null {
  for (let i = paragraph - 1; i >= 0; i--) {
    const above = text.paragraphs[i] as Paragraph;
    if (above.kind !== 'comment' && above.kind !== 'blank') return null;
    const directive = above.kind === 'comment' ? readDirective(above.raw) : null;
    if (directive?.kind !== 'disable-next-line') continue;
    if (directive.rules.some((name) => name.text === rule)) return null;
    const last = directive.rules.at(-1);
    // Without a name it silences everything; a name would make it silence less.
    if (last === undefined) return null;
    return insertion((text.starts[i] ?? 0) + last.end, ` ${rule}`);
  }
  return null;
}

function inserted(text: PlanText, target: Paragraph, start: number, rule: string): TextEdit {
  const first = target.lines[0];
  const at = first?.text.startsWith(BYTE_ORDER_MARK) && start === 0 ? 1 : start;
  return insertion(at, `%% yaodian-disable-next-line ${rule}${lineEndAt(text, target)}`);
}

/** The line end in use at a paragraph: its own, or that of the text before it where it is the last line. */
function lineEndAt(text: PlanText, target: Paragraph): string {
  const own = target.lines[0]?.eol ?? '';
  if (own !== '') return own;
  return text.paragraphs[0]?.lines[0]?.eol || '\n';
}
