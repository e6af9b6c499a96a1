import { toChineseNumeral } from '../../../server/src/core/base/numerals';
import { chineseSection, chineseSubsection, plainItem, type Style } from './style';

export const ownLineTags: Style = {
  name: '牵头单位、责任单位各占一行，三层序号',
  runsOn: false,
  section: chineseSection,
  subsection: chineseSubsection,
  item: plainItem,
  reference: (section, item) => `${toChineseNumeral(section)}部分第${item}项`,
  tagLines: ({ department, random }) => {
    const partners = random.sample(department.partners, random.integer(1, 4)).join('、');
    const group = random.chance(0.3) ? '，各县（市、区）人民政府' : '';
    return [`牵头单位：${department.shortBody}`, `责任单位：${partners}${group}`];
  },
  directory: true,
};
