import { chineseSection, officeNames, type Style, spacedItem, type TagWords } from './style';

export function fullTag(words: TagWords): string {
  const { random } = words;
  const leads = random.chance(0.2) ? 2 : 1;
  const [first = '', second = '', ...supporters] = officeNames(words, leads + random.integer(1, 3));
  const lead = leads === 2 ? `${first}、${second}` : first;
  const support = leads === 2 ? supporters : [second, ...supporters];
  const group = random.chance(0.25) ? '等各相关处室' : '';
  return `（牵头处室：${lead}；配合处室：${support.join('、')}${group}）`;
}

export const fullTags: Style = {
  name: '全式标注，条目连续编号',
  runsOn: true,
  section: chineseSection,
  item: spacedItem,
  reference: (_, item) => `${item}项`,
  tag: fullTag,
  directory: true,
};
