/** The brackets that a tag may begin with, each with the one that ends it. */
export const TAG_BRACKETS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
};
