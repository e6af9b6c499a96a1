import { toChineseNumeral } from '../../../server/src/core/base/numerals';
import { chineseSection, chineseSubsection, type Style } from './style';

export const untagged: Style = {
  name: '条目用（一），没有标注',
  runsOn: true,
  section: chineseSection,
  item: chineseSubsection,
  reference: (_, item) => `（${toChineseNumeral(item)}）项`,
  directory: false,
};
