import { fullTags } from './fullTags';
import type { Style } from './style';

export const wrapped: Style = { ...fullTags, name: '从PDF复制，每行断开', width: 28 };
