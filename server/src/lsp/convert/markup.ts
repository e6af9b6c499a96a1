import type { MarkupContent } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures';

/** A heading with lines below it, as plain text; how it is written depends on the client. */
export interface Card {
  readonly title: string;
  /** What kind of thing it is, beside the title; empty for none. */
  readonly note: string;
  readonly lines: readonly string[];
}

export function toMarkup(
  { title, note, lines }: Card,
  { hoverMarkdown }: Pick<ClientFeatures, 'hoverMarkdown'>,
): MarkupContent {
  if (!hoverMarkdown) {
    const heading = note === '' ? title : `${title} · ${note}`;
    return { kind: 'plaintext', value: [heading, ...lines].map(oneLine).join('\n') };
  }
  const heading = `**${escapeMarkdown(title)}**${note === '' ? '' : ` · ${escapeMarkdown(note)}`}`;
  // Two blanks at its end break a line; paragraphs would stand far apart.
  const below = lines.map(escapeMarkdown).join('  \n');
  return { kind: 'markdown', value: below === '' ? heading : `${heading}\n\n${below}` };
}

/** `text` so that Markdown shows each of its characters as it is. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~^=:/@$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
