import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Analyzer, officeLoad, PlanText, targetList } from '../../server/src/core';
import { OfficeDirectory } from '../../server/src/core/model/officeDirectory';
import { readYaml } from '../../server/src/import/yaml';

const pages = ['docs/cheat-sheet.md', 'docs/cheat-sheet.en.md'];
const analyzer = new Analyzer({ readYaml });
const planOf = (item: string) => analyzer.parse(PlanText.from(`2026年工作要点\n一、标题\n${item}`));

/** The examples in the table that follows a heading. */
function examples(page: string, heading: RegExp): string[] {
  const [, section = ''] = readFileSync(page, 'utf8').split(heading);
  const [table = ''] = section.split(/^## /m);
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe.each(pages)('%s', (page) => {
  it('责任标注的写法都认得', () => {
    const found = examples(page, /^## (?:谁来做|Who does it)$/m).filter((one) => /[[（【：]/.test(one));
    expect(found.length).toBeGreaterThan(6);
    for (const tag of found) {
      const text = /^[（【]/.test(tag) ? `1. 任务。做好工作。${tag}` : `1. 任务。做好工作。\n${tag}`;
      const [item] = planOf(text).items;
      expect(item?.tags.length, tag).toBe(1);
      const named = officeLoad(planOf(text), OfficeDirectory.empty);
      if (!tag.startsWith('完成时限')) expect(named.length, tag).toBeGreaterThan(0);
    }
  });

  it('指标的写法都认得', () => {
    const found = examples(page, /^## (?:指标|Targets)$/m);
    expect(found.length).toBeGreaterThan(10);
    for (const figure of found) {
      const isDate = /前$|年$/.test(figure);
      const text = isDate ? `1. 任务。${figure}建成监测点5个。` : `1. 任务。工作指标${figure}。`;
      const [target] = targetList(planOf(text));
      expect(target, figure).toBeDefined();
      if (isDate) expect(target?.deadline, figure).toBe(figure);
    }
  });
});
