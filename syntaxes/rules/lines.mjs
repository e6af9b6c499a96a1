// The lines of the outline: sections, sub-sections, items and points.
import { CHINESE_NUMBER, DIGIT, INDENT } from './words.mjs';

// One ordinal a level, each in its printed form and in the slips that the checker reports.
// `一、二级响应` and `一、二、三产业` are running text: a numeral or a grade must not follow.
const SECTION = `第?${CHINESE_NUMBER}[、．.,，](?![一二三四五六七八九十]{1,3}(?:[、级級是要]))|第${CHINESE_NUMBER}(?:[章节節条條編编](?=[\\s\\u3000])|部分(?=[\\s\\u3000：:]))`;
const SUBSECTION = `[（(]${CHINESE_NUMBER}[）)][、.．]?`;
const ITEM = `${DIGIT}{1,4}(?:[.．](?!${DIGIT})|[、)）](?!${DIGIT}))`;
const POINT = `[（(]${DIGIT}{1,3}[）)]|[①-⑳⑴-⒇]`;

/** A line that begins with this ordinal and is a heading: it ends without a sentence. */
function heading(ordinal, level, kind) {
  return {
    match: `${INDENT}(${ordinal})\\s*([^。；;]{0,120})$`,
    name: `meta.${kind}.yaodian markup.heading.${level}.yaodian`,
    captures: {
      1: { name: `keyword.other.ordinal.${kind}.yaodian` },
      2: { name: `entity.name.section.${kind}.yaodian`, patterns: [{ include: '#tag' }] },
    },
  };
}

/** A line that begins with this ordinal and carries a body. A short first sentence is its title. */
function bodied(ordinal, kind) {
  return {
    begin: `${INDENT}(${ordinal})`,
    end: '$',
    name: `meta.${kind}.yaodian`,
    beginCaptures: { 1: { name: `keyword.other.ordinal.${kind}.yaodian` } },
    patterns: [
      {
        match:
          '\\G[\\s\\u3000]*((?:[^。；;：:，,]{1,30}|[^。；;：:，,]{1,16}[，,][^。；;：:，,]{1,16})。(?=[^\\s。（(【])|[^。；;：:，,]{1,40}$)',
        captures: { 1: { name: `strong entity.name.section.${kind}.yaodian` } },
      },
      { include: '#body' },
    ],
  };
}

export const lineRules = {
  outline: {
    patterns: [
      heading(SECTION, 2, 'section'),
      bodied(SECTION, 'section'),
      heading(SUBSECTION, 3, 'subsection'),
      bodied(SUBSECTION, 'subsection'),
      bodied(ITEM, 'item'),
      bodied(POINT, 'point'),
    ],
  },
};
