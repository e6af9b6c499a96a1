import type { Plan } from '../model/plan';
import type { Paragraph } from '../syntax/paragraph';

/** A plan as it is published: without its front matter and comments, and without the blank lines that only parted these from the rest. */
export function publishedText({ paragraphs }: Plan): string {
  const kept: Paragraph[] = [];
  let hasLeftOut = true;
  for (const { paragraph } of paragraphs) {
    const { kind } = paragraph;
    if (kind === 'comment' || kind === 'frontMatter') {
      hasLeftOut = true;
      continue;
    }
    const before = kept.at(-1);
    if (kind === 'blank' && hasLeftOut && (before === undefined || before.kind === 'blank')) continue;
    kept.push(paragraph);
    hasLeftOut = false;
  }
  return kept.map(({ lines }) => lines.map(({ text, eol }) => text + eol).join('')).join('');
}
