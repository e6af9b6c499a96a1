import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatEdits, formatted } from '../core/refactor/format/formatted';
import { hasGold, PLAN_NAMES, planPath } from './gold';

const MARKS = /[\s\u3000（()）：:；;、，,．.]/g;

/** What the formatter may change in published plans, none of which needs much. */
const MOST_EDITS: Partial<Record<string, number>> = { taizhou: 300 };

describe.skipIf(!hasGold)('已发布的工作要点', () => {
  test.each(PLAN_NAMES)('%s：字句不变，再排一次不动', (name) => {
    const text = readFileSync(planPath(name), 'utf8');
    const after = formatted(text);
    expect(after.replace(MARKS, '')).toBe(text.replace(MARKS, ''));
    expect(formatEdits(after)).toEqual([]);
    const most = Object.entries(MOST_EDITS).find(([key]) => name.startsWith(key))?.[1] ?? 20;
    expect(formatEdits(text).length).toBeLessThanOrEqual(most);
  });
});
