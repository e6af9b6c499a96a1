import { expect, it } from 'vitest';
import { planOf } from '../ide/plan';

it.each(['（三)、  \n抓好落实。', '3、 \n 抓好落实，\n加强检查。', '一、　\n\n抓好落实。'])(
  '单独占一行的序号，在连读的段落里还是原来那几个字：%j',
  (text) => {
    const [node] = planOf(`2026年工作要点\n${text}\n`).nodes;
    expect(node?.at.paragraph.isWrapped).toBe(true);
    expect(node?.at.text.slice(node.ordinal.start, node.ordinal.end)).toBe(node?.ordinal.label);
    expect(node?.at.text.slice(node.ordinal.end)).toMatch(/^抓好落实/);
  },
);
