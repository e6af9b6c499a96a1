import type { Span } from '../../../server/src/core/base/span';
import { formatMessage, type Message } from '../../../server/src/core/messages/message';
import type { DirectoryProblem } from '../../../server/src/core/model/fields/problem';

/** A text in which «…» marks where problems are expected, in order; the marks are taken out. */
export function marked(source: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = -1;
  for (const char of source) {
    if (char === '«') start = text.length;
    else if (char === '»') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** The text with the marks where the problems are. */
export function withMarks(text: string, problems: readonly DirectoryProblem[]): string {
  const marks = problems.flatMap(({ span }, index) => [
    { at: span.start, mark: '«', index },
    { at: span.end, mark: '»', index },
  ]);
  marks.sort((a, b) => b.at - a.at || b.index - a.index || (a.mark === '»' ? -1 : 1));
  return marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

/** The text with every fix applied. */
export function mended(text: string, problems: readonly DirectoryProblem[]): string {
  const fixes = problems.flatMap((problem) => problem.fix ?? []);
  fixes.sort((a, b) => b.span.start - a.span.start);
  return fixes.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

/** The problems as people read them. Fails the test where an argument is missing. */
export function messagesOf(
  problems: readonly DirectoryProblem[],
  table: Readonly<Record<string, Message>>,
): string[] {
  return problems.map((problem) => {
    const message = table[problem.key];
    if (message === undefined) throw new Error(`no message ${problem.key}`);
    for (const language of ['zh', 'en'] as const) {
      // What is filled in may hold braces itself, so that the message is asked and not the text.
      const places = [...message[language].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const missing = places.filter((place) => problem.args[place] === undefined);
      if (missing.length > 0) throw new Error(`${problem.key} lacks ${missing.join()}`);
    }
    return formatMessage(message, problem.args, 'zh');
  });
}

export const keysOf = (problems: readonly DirectoryProblem[]): string[] =>
  problems.map((problem) => problem.key);
