import { expect, test } from 'vitest';
import { documentLinks } from '../../../server/src/core';
import { planOf } from './plan';

/** Every link as `what is written → what it leads to`. */
function linked(text: string): string[] {
  return documentLinks(planOf(text)).map((link) => {
    const written = text.slice(link.span.start, link.span.end);
    if (link.kind === 'place') return `${written} → ${text.slice(link.target.start, link.target.end)}`;
    if (link.kind === 'annex') {
      const listed = link.listed === null ? '' : ` (${text.slice(link.listed.start, link.listed.end)})`;
      return `${written} → annex ${link.number} ${link.title}${listed}`;
    }
    return `${written} → ${link.kind} ${link.kind === 'title' ? link.title : link.path}`;
  });
}

test('an annex is where it begins, else where the list names it', () => {
  const text = `2026年工作要点
1. 甲。按附件1、见附件2、见附件3办理。
附件：1. 任务清单
2. 时间表
附件1
任务清单
`;
  expect(linked(text)).toEqual([
    '附件1 → 附件1',
    '附件2 → annex 2 时间表 (时间表)',
    '附件3 → annex 3 null',
    '任务清单 → 附件1',
    '时间表 → annex 2 时间表',
  ]);
});

test('a single annex needs no number; 附件 alone is no mention', () => {
  const list = '附件：任务清单\n';
  expect(linked(`1. 甲（见附件）。\n${list}`)).toContain('附件 → annex null 任务清单 (任务清单)');
  expect(linked(`1. 甲，上传附件。\n${list}`)).toEqual(['任务清单 → annex null 任务清单']);
  expect(linked('1. 甲（见附件1）。\n')).toEqual(['附件1 → annex 1 null']);
  expect(linked(`1. 甲（见附件）。\n附件：1. 乙\n2. 丙\n`)).toContain('附件 → annex null null');
});

test('titles and the files of the front matter are links, broken over lines or not', () => {
  const text = `---
上年: ../2025.plan
---
1. 按照《2026年全省工作
要点》抓好。
`;
  expect(linked(text)).toEqual([
    '../2025.plan → lastYear ../2025.plan',
    '2026年全省工作\n要点 → title 2026年全省工作要点',
  ]);
});

test('a title in the list of annexes is an annex, unless something else is said of it', () => {
  expect(linked('附件：1. 《考核办法》\n2. 关于《工作计划》的说明\n')).toEqual([
    '考核办法 → annex 1 考核办法',
    '工作计划 → title 工作计划',
  ]);
});
