import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withServer } from './client';
import { onlyEdits } from './edits';
import { PLAN } from './plans';

/** A plan of so many items, each with three slips in its tag: two near each other, and one further on. */
function planOf(count: number): string {
  const items = Array.from(
    { length: count },
    (_, index) =>
      `${index + 1}．抓好第${index}批建设。（牵头处室:各县（市、区）卫生健康委员会和疾病预防控制局；配合处室:医政处,应急办）`,
  );
  return `2026年工作要点\n一、重点任务\n${items.join('\n')}\n`;
}

const fixed = (text: string): string => text.replaceAll('室:', '室：').replaceAll(',', '、');

const ALL_RULES = { settings: { rules: {} } };

test.each([
  [30, 3],
  [1000, 2],
])('of %i items each has %i edits: what nearly touches is one where there are thousands', (count, each) =>
  withServer(async (client) => {
    const text = planOf(count);
    await client.open(PLAN, text);
    const { edits } = onlyEdits(await client.fixAll(PLAN));
    expect(edits).toHaveLength(count * each);
    const layout = await client.format(PLAN);
    expect(layout).toHaveLength(count * each);
    for (const made of [edits, layout]) {
      expect(TextDocument.applyEdits(TextDocument.create(PLAN, '', 1, text), made)).toBe(fixed(text));
    }
  }, ALL_RULES),
);
