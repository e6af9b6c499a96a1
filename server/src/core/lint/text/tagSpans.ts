import type { Span } from '../../base/span';
import type { ParagraphSyntax } from '../../syntax/paragraphSyntax';

/** True where `at` lies in a responsibility tag, whose marks and blanks are the business of the tag rules. */
export function inTag(syntax: ParagraphSyntax, at: number): boolean {
  return syntax.tags.some((tag) => at >= tag.start && at < tag.end);
}

/** True where `at` lies in one of the spans, which come in the order of the text. */
export function inSpans(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => at >= span.start && at < span.end);
}
