import { expect, it } from 'vitest';
import { Analyzer, PlanText } from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

const analyzer = new Analyzer({ readYaml });
const HEAD = '2026年工作要点\n\n一、提升质量\n\n';
const spaces = (text: string): number =>
  analyzer.analyze(PlanText.from(HEAD + text)).findings.filter(({ rule }) => rule === 'text/space').length;
const BROKEN = '1.抓好监测工作，完善各项工作机制，做到每月报告一次，建立健全\n';

it('断开的段落里，行首的 3.2 后面的空格和一行里的一样不管', () => {
  expect(spaces('3.2 条款落实，抓好监测工作。\n')).toBe(0);
  expect(spaces(`${BROKEN}3.2 条款落实，抓好\n监测工作。\n`)).toBe(0);
  expect(spaces(`${BROKEN}条款3.2 落实，抓好\n监测工作。\n`)).toBe(1);
});
