import { describe, expect, test } from 'vitest';
import { type TargetRow, targetRowAt, targetRows } from '../../client/src/common/views/targetRows';
import type { PlanItem, PlanTargets, TargetEntry } from '../../server/src/lsp/protocol';

const at = (line: number, from = 0, to = 5) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const item = (label: string, title: string, section: number | null, lines = [0, 0]): PlanItem => ({
  kind: section === null ? 'section' : 'item',
  label,
  title,
  firstLine: lines[0] ?? 0,
  lastLine: lines[1] ?? 0,
  selection: [0, 0, 0, 5],
  section,
});
const target = (indicator: string, figure: string, index: number | null, line: number): TargetEntry => ({
  indicator,
  figure,
  deadline: null,
  text: figure,
  range: at(line),
  item: index,
});
const TARGETS: PlanTargets = {
  version: 1,
  items: [
    item('一、', '防控', null),
    item('1. ', '监测', 0, [2, 3]),
    item('二、', '防控', null),
    item('2. ', '服务', 2, [5, 5]),
  ],
  targets: [
    target('', '全覆盖', null, 1),
    target('接种率', '≥95%', 1, 2),
    target('接种率', '≥95%', 1, 3),
    target('床位', '5张', 3, 5),
  ],
};
const shown = (rows: readonly TargetRow[]): string[] =>
  rows.flatMap((row) =>
    row.kind === 'section'
      ? [row.item === null ? '开头' : row.item.label, ...shown(row.children).map((line) => `  ${line}`)]
      : [`${row.target.indicator} ${row.target.figure}`],
  );

describe('the rows of the view of targets', () => {
  test('by section, or as one list', () => {
    expect(shown(targetRows(TARGETS, { grouped: true, filter: '' }))).toEqual([
      '开头',
      '   全覆盖',
      '一、',
      '  接种率 ≥95%',
      '  接种率 ≥95%',
      '二、',
      '  床位 5张',
    ]);
    expect(shown(targetRows(TARGETS, { grouped: false, filter: '' }))).toEqual([
      ' 全覆盖',
      '接种率 ≥95%',
      '接种率 ≥95%',
      '床位 5张',
    ]);
  });

  test.each([
    ['95', 2],
    ['接种', 2],
    ['服务', 1],
    ['没有', 0],
  ])('a filter looks at all that is shown: %s', (filter, count) => {
    expect(targetRows(TARGETS, { grouped: false, filter })).toHaveLength(count);
  });

  test('every row has an id of its own', () => {
    const rows = targetRows(TARGETS, { grouped: true, filter: '' });
    const ids = rows.flatMap((row) => [row.id, ...row.children.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('follows the cursor to the target at it, else to those of the item that it is in', () => {
    const rows = targetRows(TARGETS, { grouped: true, filter: '' });
    const lineAt = (line: number, character: number, lookedAt?: TargetRow) =>
      targetRowAt(rows, { line, character, text: '' }, lookedAt)?.target.range.start.line;
    expect(lineAt(5, 3)).toBe(5);
    expect(lineAt(3, 3)).toBe(3);
    expect(lineAt(5, 9)).toBe(5);
    expect(lineAt(3, 9)).toBe(2);
    const second = rows
      .flatMap(({ children }) => [...children])
      .find((row) => row.target.range.start.line === 3);
    expect(lineAt(2, 9, second)).toBe(3);
    expect(lineAt(9, 0)).toBeUndefined();
  });
});
