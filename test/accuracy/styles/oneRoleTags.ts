import { toChineseNumeral } from '../../../server/src/core/base/numerals';
import { chineseSection, officeNames, plainItem, type Style } from './style';

export const oneRoleTags: Style = {
  name: '单一责任处室，分节编号',
  runsOn: false,
  section: chineseSection,
  item: plainItem,
  reference: (section, item) => `${toChineseNumeral(section)}部分第${item}项`,
  tag: (words) => `（责任处室：${officeNames(words, words.random.integer(1, 3)).join('、')}）`,
  directory: true,
};
