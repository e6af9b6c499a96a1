import { chineseSection, type Style, spacedItem } from './style';

export const verbTags: Style = {
  name: '某局牵头、某局配合',
  runsOn: true,
  section: chineseSection,
  item: spacedItem,
  reference: (_, item) => `${item}项`,
  tag: ({ department, random }) => {
    const partners = random.sample(department.partners, random.integer(1, 3)).join('、');
    if (random.chance(0.25)) return `（${department.shortBody}、${partners}按职责分工负责）`;
    return `（${department.shortBody}牵头，${partners}配合）`;
  },
  directory: true,
};
