import { expect, test } from 'vitest';
import { withServer } from './client';
import { PLAN } from './plans';

const HEAD = '2026年工作要点\n一、甲\n1. 乙。抓好落实。';

test('the server says after which characters it wants to be asked', () =>
  withServer(async ({ initialized }) => {
    expect(initialized?.capabilities.documentOnTypeFormattingProvider).toEqual({
      firstTriggerCharacter: '\n',
      moreTriggerCharacter: [':', ';', ',', '；', '、'],
    });
  }));

test('Enter goes on with the next number', () =>
  withServer(async (client) => {
    await client.open(PLAN, HEAD);
    const end = { line: 2, character: 10 };
    await client.change(PLAN, { range: { start: end, end }, text: '\n' });
    const cursor = { line: 3, character: 0 };
    expect(await client.onType(PLAN, cursor, '\n')).toEqual([
      { range: { start: cursor, end: cursor }, newText: '2. ' },
    ]);
  }));

test('below the first heading it begins as the plans beside this one do', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, '2026年工作要点\n一、甲\n');
      const cursor = { line: 2, character: 0 };
      expect((await client.onType(PLAN, cursor, '\n')).map(({ newText }) => newText)).toEqual(['1. ']);
      await client.changeSettings({ typing: { continueNumbers: false } });
      expect(await client.onType(PLAN, cursor, '\n')).toEqual([]);
    },
    { folders: [PLAN.replace(/[^/]+$/, '')], files: { [PLAN.replace(/[^/]+$/, '别的.plan')]: HEAD } },
  ));

test('a half-width mark in a tag becomes a full-width one', () =>
  withServer(async (client) => {
    await client.open(PLAN, `${HEAD}（牵头处室:）`);
    expect(await client.onType(PLAN, { line: 2, character: 16 }, ':')).toEqual([
      { range: { start: { line: 2, character: 15 }, end: { line: 2, character: 16 } }, newText: '：' },
    ]);
  }));

test('each of it can be switched off, while the plan is open', () =>
  withServer(async (client) => {
    await client.open(PLAN, `${HEAD}（牵头处室:）\n\n2. \n\n`);
    const asked = async () => [
      (await client.onType(PLAN, { line: 3, character: 0 }, '\n')).length,
      (await client.onType(PLAN, { line: 5, character: 0 }, '\n')).length,
      (await client.onType(PLAN, { line: 2, character: 16 }, ':')).length,
    ];
    expect(await asked()).toEqual([1, 1, 1]);
    const off = { continueNumbers: false, dropEmptyNumber: false, tagPunctuation: false };
    for (const [index, name] of Object.keys(off).entries()) {
      await client.changeSettings({ typing: { [name]: false } });
      expect(await asked(), name).toEqual([0, 1, 2].map((one) => (one === index ? 0 : 1)));
    }
    await client.changeSettings({ typing: { continueNumbers: 'no', dropEmptyNumber: null } });
    expect(await asked()).toEqual([1, 1, 1]);
  }));

test('a place that is not there, a file that is no plan and one that is not open are no trouble', () =>
  withServer(async (client) => {
    await client.open(PLAN, HEAD);
    expect(await client.onType(PLAN, { line: 99, character: 7 }, '\n')).toEqual([]);
    expect(await client.onType(PLAN, { line: 0, character: 0 }, ':')).toEqual([]);
    expect(await client.onType(PLAN, { line: 0, character: 0 }, 'x')).toEqual([]);
    expect(await client.onType('file:///none.plan', { line: 0, character: 0 }, '\n')).toEqual([]);
    await client.open('file:///plans/offices.yaml', 'offices:\n', 'yaml');
    expect(await client.onType('file:///plans/offices.yaml', { line: 1, character: 0 }, '\n')).toEqual([]);
    expect(client.logs).toEqual([]);
  }));
