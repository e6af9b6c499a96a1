// Figures that someone will be held to, and the times by which.
import { CHINESE_NUMBER, DIGIT, FIGURE } from './words.mjs';

const RANGE = `(?:\\s*(?:-|–|—|~|～|至)\\s*${FIGURE})?`;
const BEFORE =
  '(?:不(?:少于|低于|超过|高于|大于|小于|多于|少於|低於|超過|高於)|至少|最多|超过|超過|突破|高于|低于|达到|達到|达|達|(?:控制|保持|稳定|維持|维持|穩定)在|(?:提高|提升|增加|降低|下降|增长|減少|减少|压减|压降|提升)(?:到|至|了)?|降至|降到|增至|约|約|[≥≤＞＜><]=?|\\\\(?:geq?|leq?))';
const AFTER = '(?:以上|以下|以内|以內|之内|左右|及以上|及以下|以上的)';
const UNIT = `(?:个百分点|個百分點|百分点|百分點|\\\\?%|％|‰|/${DIGIT}*(?:十万|百万|万|千|萬)(?:人口)?|[万萬亿億千百十]{0,2}(?:人次|平方米|平方公里|公里|公顷|公頃|立方米|[元个個张張家所名人项項种種次件支套台臺床例处處场場户戶亩畝吨噸门門期批辆輛村篇条條部份座间間组組只班届]))`;

export const targetRules = {
  target: {
    patterns: [
      // “见第3项” counts nothing.
      {
        match: '第\\s*[0-9０-９]{1,4}\\s*(?:部分|[项項条條款章节節])',
        name: 'meta.reference.yaodian',
      },
      // A condition on age, and a year or a clock time, are not what is to be reached.
      {
        match: `${FIGURE}${RANGE}\\s*(?:个?工作日|個工作日|周?岁|歲|周歲|年|月|日|[时時点點](?!位)|天|小时|小時|分钟|分鐘)(?:以上|以下|以内|及以上)?`,
        name: 'meta.condition.yaodian',
      },
      {
        match: `(?:(${BEFORE})\\s{0,4})?(\\$?)(${FIGURE}${RANGE})\\s*(${UNIT})(?:/(?:年|人|月|天|床日?))?(${AFTER})?`,
        name: 'meta.target.yaodian',
        captures: {
          1: { name: 'keyword.operator.wordlike.comparator.yaodian' },
          3: { name: 'constant.numeric.target.yaodian' },
          4: { name: 'keyword.other.unit.yaodian' },
          5: { name: 'keyword.operator.wordlike.comparator.yaodian' },
        },
      },
      {
        match: `(${BEFORE})\\s{0,4}(${FIGURE}${RANGE})(${AFTER})?`,
        name: 'meta.target.yaodian',
        captures: {
          1: { name: 'keyword.operator.wordlike.comparator.yaodian' },
          2: { name: 'constant.numeric.target.yaodian' },
          3: { name: 'keyword.operator.wordlike.comparator.yaodian' },
        },
      },
      {
        match: `((?:百|千|${CHINESE_NUMBER})分之${CHINESE_NUMBER})(${AFTER})?`,
        name: 'meta.target.yaodian',
        captures: {
          1: { name: 'constant.numeric.target.yaodian' },
          2: { name: 'keyword.operator.wordlike.comparator.yaodian' },
        },
      },
      {
        match: `(前)(${DIGIT}{1,4})(位|名|列)`,
        name: 'meta.target.yaodian',
        captures: {
          1: { name: 'keyword.operator.wordlike.comparator.yaodian' },
          2: { name: 'constant.numeric.target.yaodian' },
          3: { name: 'keyword.other.unit.yaodian' },
        },
      },
      { match: '全覆盖|全覆蓋|零增长|零发生|清零', name: 'constant.numeric.target.yaodian' },
    ],
  },
  deadline: {
    patterns: [
      {
        match: `(?:${DIGIT}{4}年)?(?:${DIGIT}{1,2}月)(?:(?:${DIGIT}{1,2}日|[上中下]旬|底|末|份)?(?:之?前|以前|内)|底|末|份)`,
        name: 'variable.other.constant.deadline.yaodian',
      },
      {
        match: `${DIGIT}{4}年(?:(?:年?底|末|内)(?:之?前|以前)?|(?:之前|以前|前))`,
        name: 'variable.other.constant.deadline.yaodian',
      },
      {
        match:
          '(?:今年|本年|明年)?(?:年底|年末|年内|年內|上半年|下半年|[一二三四](?:季度)末?|月底|季末)(?:之?前|以前)?',
        name: 'variable.other.constant.deadline.yaodian',
      },
    ],
  },
};
