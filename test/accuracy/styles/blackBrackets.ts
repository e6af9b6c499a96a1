import { deadline } from '../content';
import { chineseSection, officeNames, plainItem, type Style } from './style';

export const blackBrackets: Style = {
  name: '【责任单位：…；完成时限：…】',
  runsOn: true,
  section: chineseSection,
  item: plainItem,
  reference: (_, item) => `${item}项`,
  tag: (words) =>
    `【责任单位：${officeNames(words, words.random.integer(1, 3)).join('、')}；完成时限：${deadline(words.year, words.random)}】`,
  directory: true,
};
