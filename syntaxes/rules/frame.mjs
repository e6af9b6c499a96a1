// What stands around the plan: front matter, comments, the head and the foot of the document.
import { DIGIT, INDENT, OPEN } from './words.mjs';

const DOCUMENT_NUMBER = `[〔\\[（(［]${DIGIT}{2,4}[〕\\]）)］]第?${DIGIT}{1,5}[号號]`;
const DATE = `(?:${DIGIT}{4}|[〇○零一二三四五六七八九]{4})年(?:${DIGIT}{1,2}|[一二三四五六七八九十]{1,3})月(?:${DIGIT}{1,2}|[一二三四五六七八九十]{1,3})[日号]`;

export const frameRules = {
  'front-matter': {
    begin: '\\A(---)\\s*$',
    end: '^(---|\\.\\.\\.)\\s*$',
    beginCaptures: { 1: { name: 'punctuation.definition.frontmatter.begin.yaodian' } },
    endCaptures: { 1: { name: 'punctuation.definition.frontmatter.end.yaodian' } },
    contentName: 'meta.embedded.block.frontmatter.yaodian',
    patterns: [
      { include: 'source.yaml' },
      // Where no YAML grammar is installed, a rule that had nothing but the line above would be dropped whole.
      { match: '^\\s*([^#:\\s][^#:]*)(:)(?=\\s|$)', captures: { 1: { name: 'entity.name.tag.yaml' } } },
    ],
  },
  directive: {
    match: `${INDENT}(%%)\\s*(yaodian-(?:disable-next-line|disable|enable|lock-number))(?![\\w-])(.*)$`,
    name: 'comment.line.percentage.directive.yaodian',
    captures: {
      1: { name: 'punctuation.definition.comment.yaodian' },
      2: { name: 'keyword.control.directive.yaodian' },
      3: {
        patterns: [
          // What follows the dashes is the reason, for people.
          { match: '--.*$' },
          { match: '[a-z]+(?:-[a-z]+)*(?:/[a-z]+(?:-[a-z]+)*)?', name: 'constant.language.rule.yaodian' },
        ],
      },
    },
  },
  comment: {
    match: `${INDENT}(%%).*$`,
    name: 'comment.line.percentage.yaodian',
    captures: { 1: { name: 'punctuation.definition.comment.yaodian' } },
  },
  head: {
    patterns: [
      {
        match: `${INDENT}([\\p{Han}（）()]{1,20}${DOCUMENT_NUMBER})\\s*$`,
        captures: { 1: { name: 'variable.other.constant.document-number.yaodian' } },
      },
      {
        // `关于印发…的通知`, with or without the issuer before it.
        match: `${INDENT}([^。；;，,：:\\s]{0,40}(?:关于|關於)[^。；;：:]{1,80}的?(?:通知|函|意见|意見|批复))\\s*$`,
        name: 'meta.notice-title.yaodian',
        captures: { 1: { name: 'markup.heading.1.yaodian', patterns: [{ include: '#book-title' }] } },
      },
      {
        // The addressees: one line that ends in a colon and names offices by their kind.
        match: `${INDENT}((?:各|委|局|机关|機關|市|区|區|县|縣|省|直属|直屬|有关|有關)[^。；;：:]{2,300})([：:])\\s*$`,
        captures: {
          1: { name: 'meta.addressee.yaodian entity.name.type.addressee.yaodian' },
          2: { name: 'punctuation.separator.addressee.yaodian' },
        },
      },
      {
        match: `^[\\s\\u3000\\u00a0?]*+(${DATE})(印[发發])?\\s*$`,
        captures: {
          1: { name: 'variable.other.constant.date.yaodian' },
          2: { name: 'keyword.other.printed.yaodian' },
        },
      },
      {
        match: `${INDENT}[（(](此件[^（()）]{1,40})[）)]\\s*$`,
        name: 'markup.quote.note.yaodian',
      },
    ],
  },
  foot: {
    patterns: [
      {
        begin: `${INDENT}(附件|附)(${DIGIT}{0,2})\\s*([：:])`,
        end: '$',
        name: 'meta.attachment.yaodian',
        beginCaptures: {
          1: { name: 'keyword.other.foot.yaodian' },
          2: { name: 'constant.numeric.attachment.yaodian' },
          3: { name: 'punctuation.separator.foot.yaodian' },
        },
        patterns: [
          {
            match: `\\G\\s*(${DIGIT}{1,2}[.．、])`,
            captures: { 1: { name: 'keyword.other.ordinal.attachment.yaodian' } },
          },
          { include: '#book-title' },
          { include: '#document-number' },
        ],
      },
      {
        match: `${INDENT}(抄送|抄报|抄報|主送|报送|報送|分送)\\s*([：:])`,
        captures: {
          1: { name: 'keyword.other.foot.yaodian' },
          2: { name: 'punctuation.separator.foot.yaodian' },
        },
      },
    ],
  },
  'document-number': { match: DOCUMENT_NUMBER, name: 'variable.other.constant.document-number.yaodian' },
  title: {
    // The title of the plan stands alone on its line. Its words may be wrapped or followed by `（试行）` or the like.
    match: `${INDENT}((?!${OPEN})[^。；;：:，,!！?？]{0,60}(?:工作(?:要点|要點|计划|計劃|安排|方案)|(?:任务|任務)分工(?:方案|表)?|(?:责任|責任)分解(?:方案|表)?)(?:${OPEN}[^（()）]{1,20}[）)])?)\\s*$`,
    captures: { 1: { name: 'markup.heading.1.yaodian entity.name.section.title.yaodian' } },
  },
};
