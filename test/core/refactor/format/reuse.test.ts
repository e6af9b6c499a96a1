import { expect, test, vi } from 'vitest';
import { Analyzer, format, formatRange, PlanText } from '../../../../server/src/core';
import { ParagraphSyntax } from '../../../../server/src/core/syntax/paragraphSyntax';
import { readYaml } from '../../../../server/src/import/yaml';

/** A plan in which each item wants blanks, marks and an ordinal of its own taken out or changed. */
const ROUGH = `2026年工作要点
一、加强管理
${Array.from({ length: 40 }, (_, index) => `${index + 1}．抓好落实 ，完成 ${index} 项任务。（牵头处室: 疾控处,办公室；配合处室：应急办） `).join('\n')}`;

const known = new WeakSet<ParagraphSyntax>();

/** The paragraphs whose tags are looked for while `run` runs, and were not before. */
function readBy(run: () => void): string[] {
  const { get } = Object.getOwnPropertyDescriptor(ParagraphSyntax.prototype, 'tags') ?? {};
  const seen = new Set<ParagraphSyntax>();
  const spy = vi.spyOn(ParagraphSyntax.prototype, 'tags', 'get').mockImplementation(function (
    this: ParagraphSyntax,
  ) {
    seen.add(this);
    return get?.call(this);
  });
  run();
  spy.mockRestore();
  return [...seen].filter((syntax) => !known.has(syntax) && known.add(syntax)).map(({ text }) => text);
}

test('after a key only the paragraph that it touched is read again, and what formatting makes of it', () => {
  const analyzer = new Analyzer({ readYaml });
  const text = PlanText.from(ROUGH);
  expect(readBy(() => format(analyzer, analyzer.parse(text))).length).toBeGreaterThan(80);
  expect(readBy(() => format(analyzer, analyzer.parse(text)))).toEqual([]);
  const place = ROUGH.indexOf('落实 ，完成 30');
  const next = text.edit([{ span: { start: place, end: place + 1 }, newText: '踏' }]);
  const range = { start: 0, end: next.length };
  const read = readBy(() => formatRange(analyzer, analyzer.parse(next), range));
  expect(read.length).toBeLessThan(5);
  expect(read.filter((one) => !one.includes('踏实'))).toEqual([]);
  // Once the edits are made, the plan is what was read already.
  const after = next.edit(format(analyzer, analyzer.parse(next)));
  expect(after.toString()).not.toBe(next.toString());
  expect(readBy(() => expect(format(analyzer, analyzer.parse(after))).toEqual([]))).toEqual([]);
});
