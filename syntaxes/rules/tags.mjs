// Responsibility tags in every form in use.
import { ANY_ROLE, CLOSE, INDENT, OPEN, PERSON_ROLE, ROLE, TARGET_ROLE, TIME_ROLE } from './words.mjs';

const VERB =
  '(?:按(?:照)?(?:职责|職責)分工)?(?:分别|分別|共同)?(?:牵头|牽頭|负责|負責|配合|参加|參加|参与|參與|主办|主辦|协办|協辦)(?:落实|落實|实施|實施)?';
const OFFICE_END = '[处處科室办辦局委会會院队隊站所组組中心团團]';
/** Running text without brackets, or with one level of them; the two never begin alike. */
const INNER = '(?:[^（()）。；;]|[（(][^（()）]{0,30}[）)])';
/** `各相关处室`, `机关各处室`, `各县（市、区）卫生健康局`: whoever that is, it is no office of the directory. */
const GROUP_HEAD = '(?:委机关|委機關|局机关|局機關|机关|機關)?各';
const GROUP = `${GROUP_HEAD}[^、；;，,/／：:（()）【】〔〕\\[\\]\\s]*(?:[（(][^（()）]{0,10}[）)][^、；;，,/／：:（()）【】〔〕\\[\\]\\s]*)?`;
const LIST_END = '(?=各|有关|有關|相关|相關|[；;，,）)】〕\\]]|\\s*$)';
const NAME = `(?:[^、；;，,/／：:（()）【】〔〕\\[\\]\\s等]|等(?!${LIST_END.slice(3)})+`;

/** Offices before a verb have no mark between the last of them and the verb. */
const UP_TO_VERB = `[^、；;，,（()）\\s]{1,30}?(?=等(?:各|有关|有關|相关|相關|[、，,；;）)])|${VERB}(?:[，,；;、）)]|$)|[、；;，,（()）\\s]|$)`;

function labelled(role, kind) {
  return {
    begin: `(${role})\\s*([：:])\\s*`,
    end: `(?=[；;）)】〕\\]])|$`,
    beginCaptures: {
      1: { name: 'variable.parameter.role.yaodian' },
      2: { name: 'punctuation.separator.role.yaodian' },
    },
    contentName: kind,
  };
}

export const tagRules = {
  tag: {
    patterns: [
      {
        begin: `(${OPEN})(?=${ANY_ROLE}\\s*[：:])`,
        end: `(${CLOSE})|$`,
        name: 'meta.tag.yaodian',
        beginCaptures: { 1: { name: 'punctuation.definition.tag.begin.yaodian' } },
        endCaptures: { 1: { name: 'punctuation.definition.tag.end.yaodian' } },
        patterns: [{ include: '#roles' }],
      },
      {
        begin: `([（(])(?=(?!由)${INNER}{1,100}?(?:牵头|牽頭|负责|負責|主办|主辦)(?:落实|落實|实施|實施)?[，,；;、）)])`,
        end: '([）)])|$',
        name: 'meta.tag.verb.yaodian',
        beginCaptures: { 1: { name: 'punctuation.definition.tag.begin.yaodian' } },
        endCaptures: { 1: { name: 'punctuation.definition.tag.end.yaodian' } },
        patterns: [{ include: '#verb-offices' }],
      },
      {
        // `（疾控处/各相关处室）` at the end of a line. A single name is a tag only if the directory has it.
        begin: `([（(])(?=[^（()）/／，,。：:；;]{1,40}${OFFICE_END}[/／][^（()）/／，,。：:；;]{1,40}${OFFICE_END}[）)]\\s*$)`,
        end: '([）)])|$',
        name: 'meta.tag.shorthand.yaodian',
        beginCaptures: { 1: { name: 'punctuation.definition.tag.begin.yaodian' } },
        endCaptures: { 1: { name: 'punctuation.definition.tag.end.yaodian' } },
        patterns: [{ include: '#offices' }],
      },
    ],
  },
  'own-line-tag': {
    begin: `${INDENT}(?=${ANY_ROLE}\\s*[：:]\\s*\\S)`,
    end: '$',
    name: 'meta.tag.line.yaodian',
    patterns: [{ include: '#roles' }],
  },
  roles: {
    patterns: [
      { ...labelled(PERSON_ROLE, 'variable.other.person.yaodian') },
      { ...labelled(TIME_ROLE, 'variable.other.constant.deadline.yaodian') },
      {
        ...labelled(TARGET_ROLE, 'meta.target.yaodian'),
        patterns: [{ include: '#target' }, { include: '#deadline' }],
      },
      {
        match: `(${ROLE})\\s*([：:])`,
        captures: {
          1: { name: 'variable.parameter.role.yaodian' },
          2: { name: 'punctuation.separator.role.yaodian' },
        },
      },
      {
        // An unknown label, misspelt perhaps, is still a label.
        match: '([^、；;，,/／：:（()）\\s]{2,8})([：:])',
        captures: {
          1: { name: 'variable.parameter.role.yaodian' },
          2: { name: 'punctuation.separator.role.yaodian' },
        },
      },
      { include: '#offices' },
    ],
  },
  offices: {
    patterns: [
      { match: '[；;]', name: 'punctuation.separator.roles.yaodian' },
      { match: '[、，,/／]', name: 'punctuation.separator.offices.yaodian' },
      { match: `(等)${LIST_END}`, name: 'keyword.other.et-cetera.yaodian' },
      { match: GROUP, name: 'constant.language.group.yaodian' },
      { include: '#office-bracket' },
      { match: NAME, name: 'entity.name.type.office.yaodian' },
    ],
  },
  'office-bracket': {
    begin: '[（(]',
    end: `[）)]|(?=[；;])|$`,
    name: 'entity.name.type.office.yaodian',
  },
  'verb-offices': {
    patterns: [
      { match: VERB, name: 'variable.parameter.role.yaodian' },
      { match: '[；;]', name: 'punctuation.separator.roles.yaodian' },
      { match: '[、，,]', name: 'punctuation.separator.offices.yaodian' },
      { match: `(等)${LIST_END}`, name: 'keyword.other.et-cetera.yaodian' },
      { match: `${GROUP_HEAD}${UP_TO_VERB}`, name: 'constant.language.group.yaodian' },
      { include: '#office-bracket' },
      { match: UP_TO_VERB, name: 'entity.name.type.office.yaodian' },
    ],
  },
};
