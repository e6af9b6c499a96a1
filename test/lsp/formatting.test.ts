import { expect, test } from 'vitest';
import { withServer } from './client';
import { applied } from './edits';
import { CLEAN, PLAN, STYLE } from './plans';

test('the server formats, whole and in part', () =>
  withServer(async ({ initialized }) => {
    expect(initialized?.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  }));

test('only what is not as it should be is edited', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    const edits = await client.format(PLAN);
    expect(edits.map(({ range, newText }) => `${range.start.line} ${newText}`)).toEqual(['3 .', '6 .']);
    expect(applied(STYLE, { changes: { [PLAN]: edits } })).toBe(CLEAN);
    await client.change(PLAN, { text: CLEAN });
    expect(await client.format(PLAN)).toEqual([]);
  }));

test('a range is formatted by itself', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    const line = (from: number, to: number) => ({
      start: { line: from, character: 0 },
      end: { line: to, character: 0 },
    });
    expect((await client.format(PLAN, line(0, 5))).map(({ range }) => range.start.line)).toEqual([3]);
    expect(await client.format(PLAN, line(4, 6))).toEqual([]);
    expect((await client.format(PLAN, line(0, 99))).map(({ range }) => range.start.line)).toEqual([3, 6]);
  }));

test('rules that are switched off are not applied', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, STYLE);
      expect(await client.format(PLAN)).toEqual([]);
    },
    { settings: { rules: { 'numbering/ordinal-style': 'off' } } },
  ));

test('steps of the formatter are switched off in the editor or in yaodian.json, which has the last word', () =>
  withServer(
    async (client) => {
      const text = '一、甲\n1. 乙。\n\n\n2. 丙。\n';
      const edits = async (uri: string) => {
        await client.open(uri, text);
        return (await client.format(uri)).length;
      };
      expect(await edits('file:///a/甲.plan')).toBe(0);
      expect(await edits('file:///b/甲.plan')).toBe(1);
      await client.changeSettings({});
      expect(await edits('file:///a/乙.plan')).toBe(1);
      await client.write('file:///a/yaodian.json', '{"format": {"blankLines": false}}');
      expect(await edits('file:///a/丙.plan')).toBe(0);
    },
    {
      settings: { format: { blankLines: false } },
      folders: ['file:///a', 'file:///b'],
      files: { 'file:///b/yaodian.json': '{"format": {"blankLines": true}}' },
    },
  ));

test('a file that is no plan, and one that is not open, stay as they are', () =>
  withServer(async (client) => {
    await client.open('file:///plans/offices.yaml', 'offices:  \n', 'yaml');
    const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    for (const uri of ['file:///plans/offices.yaml', 'file:///none.plan']) {
      expect(await client.format(uri)).toEqual([]);
      expect(await client.format(uri, everything)).toEqual([]);
    }
    expect(client.logs).toEqual([]);
  }));
