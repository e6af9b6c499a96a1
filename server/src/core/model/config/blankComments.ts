/**
 * JSON with its comments and tabs turned into blanks of the same length, so that what reads the rest finds it at the same
 * offsets. Texts in double quotes are left alone.
 */
export function blankComments(text: string): string {
  // A text in quotes, a comment to the end of its line, a comment that may never end, or a tab.
  const parts = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|\/\/[^\r\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?|\t/g;
  return text.replace(parts, (part) => (part.startsWith('"') ? part : part.replace(/[^\r\n]/g, ' ')));
}
