import { describe, expect, test } from 'vitest';
import { type OfficeRow, officeRowAt, officeRows } from '../../client/src/common/views/officeRows';
import type { OfficeLoadEntry, OfficeLoads, PlanItem } from '../../server/src/lsp/protocol';

const item = (line: number, title: string): PlanItem => ({
  kind: 'item',
  label: `${line}. `,
  title,
  firstLine: line,
  lastLine: line,
  selection: [line, 0, line, 9],
  section: null,
});
const office = (name: string, tasks: Partial<OfficeLoadEntry>): OfficeLoadEntry => ({
  name,
  written: [name],
  standing: 'listed',
  place: null,
  lead: [],
  support: [],
  responsible: [],
  ...tasks,
});

const LOADS: OfficeLoads = {
  version: 1,
  directory: null,
  items: [item(1, '疾病防控'), item(2, '基层服务'), item(3, '疾病防控')],
  offices: [
    office('疾控处', { place: 1, lead: [0, 2], support: [1] }),
    office('基层处', { place: 0, lead: [1], support: [0] }),
    office('办公室', { standing: 'unlisted', support: [1, 2] }),
    office('各相关处室', { standing: 'group', support: [0] }),
  ],
};

function shown(rows: readonly OfficeRow[], indent = ''): string[] {
  return rows.flatMap((row) => {
    const name =
      row.kind === 'office'
        ? row.name
        : row.kind === 'role'
          ? row.role
          : row.kind === 'task'
            ? row.item.title
            : '统称';
    return [indent + name, ...shown(row.children, `${indent}  `)];
  });
}
const names = (rows: readonly OfficeRow[]) =>
  rows.map((row) => (row.kind === 'office' ? row.name : row.kind));

/** The text of every line. */
const LINE = '服务。（配合：办公室）';

describe('the rows of the view of offices', () => {
  const rows = officeRows(LOADS, { order: 'load', filter: '' });

  test('office, role, item; the groups come last and by themselves', () => {
    expect(shown(rows).join('\n')).toBe(
      [
        '疾控处',
        '  lead',
        '    疾病防控',
        '    疾病防控',
        '  support',
        '    基层服务',
        '基层处',
        '  lead',
        '    基层服务',
        '  support',
        '    疾病防控',
        '办公室',
        '  support',
        '    基层服务',
        '    疾病防控',
        '统称',
        '  各相关处室',
        '    support',
        '      疾病防控',
      ].join('\n'),
    );
  });

  test('every row has an id of its own, and knows what holds it', () => {
    const all = (list: readonly OfficeRow[]): OfficeRow[] =>
      list.flatMap((row) => [row, ...all(row.children)]);
    const ids = all(rows).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of all(rows)) for (const child of row.children) expect(child.parent).toBe(row);
  });

  test('ids do not change when numbers do', () => {
    const moved = { ...LOADS, items: LOADS.items.map((one) => ({ ...one, label: `9${one.label}` })) };
    const ids = (list: readonly OfficeRow[]): string[] =>
      list.flatMap((row) => [row.id, ...ids(row.children)]);
    expect(ids(officeRows(moved, { order: 'load', filter: '' }))).toEqual(ids(rows));
  });

  test.each([
    ['load', ['疾控处', '基层处', '办公室', 'groups']],
    ['directory', ['基层处', '疾控处', '办公室', 'groups']],
    ['name', ['办公室', '基层处', '疾控处', 'groups']],
  ] as const)('in the order of %s', (order, expected) => {
    expect(names(officeRows(LOADS, { order, filter: '' }))).toEqual(expected);
  });

  test('a filter keeps offices with all their items, and items with their offices', () => {
    expect(shown(officeRows(LOADS, { order: 'load', filter: '基层处' }))).toEqual([
      '基层处',
      '  lead',
      '    基层服务',
      '  support',
      '    疾病防控',
    ]);
    expect(shown(officeRows(LOADS, { order: 'load', filter: '基层服务' }))).toEqual([
      '疾控处',
      '  support',
      '    基层服务',
      '基层处',
      '  lead',
      '    基层服务',
      '办公室',
      '  support',
      '    基层服务',
    ]);
    expect(officeRows(LOADS, { order: 'load', filter: '没有' })).toEqual([]);
  });

  test('where there is one role only, nothing is said of roles', () => {
    const offices = [office('甲局', { responsible: [0] }), office('乙局', { responsible: [1] })];
    expect(shown(officeRows({ ...LOADS, offices }, { order: 'load', filter: '' }))).toEqual([
      '甲局',
      '  疾病防控',
      '乙局',
      '  基层服务',
    ]);
  });

  test.each([
    ['the name at the cursor', 2, 9, undefined, 'office/办公室/support/基层服务'],
    ['else the leader of the item', 2, 0, undefined, 'office/基层处/lead/基层服务'],
    ['else the office that is looked at', 2, 0, 'office/疾控处', 'office/疾控处/support/基层服务'],
    ['an office with nothing to do there is left', 1, 0, 'office/办公室', 'office/疾控处/lead/疾病防控'],
    ['no item, no row', 40, 0, undefined, undefined],
  ])('follows the cursor to %s', (_, line, character, lookedAt, expected) => {
    const before = rows.find(({ id }) => id === lookedAt);
    expect(officeRowAt(rows, { line, character, text: LINE }, before)?.id).toBe(expected);
  });
});
