import { fullTags } from './fullTags';
import { plainItem, type Style } from './style';

const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';', '，': ',' };

/** Plans copied from web pages whose marks are all half-width: what is said of the marks themselves is the baseline. */
export const halfWidth: Style = {
  ...fullTags,
  name: '标点全是半角',
  item: plainItem,
  rewrite: (text) => text.replace(/[（），：；]/g, (mark) => HALF[mark] ?? mark),
};
