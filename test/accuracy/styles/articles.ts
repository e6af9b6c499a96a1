import { toChineseNumeral } from '../../../server/src/core/base/numerals';
import type { Style } from './style';

export const articles: Style = {
  name: '分章列条，没有标注',
  runsOn: true,
  section: (value) => `第${toChineseNumeral(value)}章　`,
  item: (value) => `第${toChineseNumeral(value)}条　`,
  reference: (_, item) => `${toChineseNumeral(item)}条`,
  directory: false,
};
