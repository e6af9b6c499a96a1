// Running text: what stands inside a paragraph, wherever the paragraph is.
import { DIGIT, INDENT } from './words.mjs';

/** A pair of quotation marks on one line. An unclosed one ends with its line, not with the plan. */
function quoted(open, close, kind) {
  return {
    begin: open,
    end: `(${close})|$`,
    name: `string.quoted.${kind}.yaodian`,
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.yaodian' } },
    endCaptures: { 1: { name: 'punctuation.definition.string.end.yaodian' } },
  };
}

export const bodyRules = {
  body: {
    patterns: [
      { include: '#tag' },
      { include: '#book-title' },
      { include: '#quotation' },
      { include: '#document-number' },
      { include: '#enumeration' },
      { include: '#deadline' },
      { include: '#target' },
    ],
  },
  'book-title': quoted('《', '》', 'title'),
  quotation: {
    patterns: [quoted('“', '”', 'double'), quoted('‘', '’', 'single'), quoted('「', '」', 'corner')],
  },
  enumeration: {
    patterns: [
      {
        match: '(?<=[。；;：:，,\\s])[一二三四五六七八九十]{1,3}[是要](?![一-龥]?[、，。])',
        name: 'keyword.control.enumeration.yaodian',
      },
      {
        match: `(?<=[。；;：:，,])[（(]${DIGIT}{1,2}[）)]|[①-⑳]`,
        name: 'keyword.control.enumeration.yaodian',
      },
      {
        match: '(?<=[。；;：:])第[一二三四五六七八九十]{1,3}(?=[，,])',
        name: 'keyword.control.enumeration.yaodian',
      },
      {
        match: `${INDENT}[一二三四五六七八九十]{1,3}[是要](?=[\\p{Han}])`,
        name: 'keyword.control.enumeration.yaodian',
      },
    ],
  },
};
