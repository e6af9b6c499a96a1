import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { eventually, withServer } from './client';
import { CLEAN, GAP, PLAN } from './plans';
import { VS_CODE } from './vscode';

test('findings are given when they are asked for', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      const [found, ...others] = await client.diagnostics(PLAN);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 2 } },
        severity: DiagnosticSeverity.Error,
        code: 'numbering/gap',
        codeDescription: { href: 'file:///docs/rules/numbering/gap.md' },
        source: '要点',
      });
      expect(found?.message).toContain('二、');
    },
    { docs: 'file:///docs/rules' },
  ));

test('without pages of the rules no link is made up', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    expect((await client.diagnostics(PLAN))[0]).not.toHaveProperty('codeDescription');
  }));

test('the findings follow incremental changes', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } };
    await client.change(PLAN, { range, text: '二' });
    expect(await client.found(PLAN)).toEqual([]);
    await client.change(PLAN, { range, text: '四' });
    expect(await client.found(PLAN)).toEqual(['5:numbering/gap']);
  }));

test('what has not changed is not sent again', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    const { resultId } = await client.pullFull(PLAN);
    expect(resultId).toBeDefined();
    expect(await client.pull(PLAN, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(PLAN, { text: CLEAN });
    expect(await client.pull(PLAN, resultId)).toMatchObject({ kind: 'full', items: [] });
    await client.close(PLAN);
    await client.open(PLAN, GAP);
    expect(await client.pull(PLAN, resultId)).toMatchObject({ kind: 'full' });
  }));

test('a document that is not open has no findings', () =>
  withServer(async (client) => {
    expect(await client.pull(PLAN)).toEqual({ kind: 'full', items: [] });
    await client.open(PLAN, GAP);
    await client.close(PLAN);
    expect(await client.pull(PLAN)).toEqual({ kind: 'full', items: [] });
    expect(client.published).toEqual([]);
  }));

test('a client that does not ask is told', () =>
  withServer(
    async (client) => {
      expect(client.initialized?.capabilities).not.toHaveProperty('diagnosticProvider');
      await client.open(PLAN, GAP);
      const [first] = await eventually(() => client.published.length > 0 && client.published);
      expect(first).toMatchObject({ uri: PLAN, version: 1, diagnostics: [{ code: 'numbering/gap' }] });
      await client.change(PLAN, { text: CLEAN });
      await eventually(() => client.published.at(-1)?.version === 2);
      expect(client.published.at(-1)?.diagnostics).toEqual([]);
      await client.change(PLAN, { text: GAP });
      await eventually(() => client.published.at(-1)?.version === 3);
      await client.close(PLAN);
      await eventually(() => client.published.at(-1)?.diagnostics.length === 0);
    },
    { capabilities: { ...VS_CODE, textDocument: {} } },
  ));

test('at most a thousand are sent, the gravest first, and it is said how many more there are', () =>
  withServer(async (client) => {
    const gaps = Array.from({ length: 1200 }, (_, i) => `${2 * i + 1}. 第${i}件。`);
    await client.open(PLAN, ['一、甲', '(一)乙', '（二）丙', ...gaps, ''].join('\n'));
    const items = await client.diagnostics(PLAN);
    expect(items).toHaveLength(1000);
    const [more, ...kept] = items;
    expect(more).toMatchObject({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: DiagnosticSeverity.Information,
    });
    expect(more?.message).toContain('未列出');
    expect(Number(/\d+/.exec(String(more?.message))?.[0])).toBeGreaterThan(100);
    expect(new Set(kept.map(({ severity }) => severity))).toEqual(new Set([DiagnosticSeverity.Error]));
    const lines = kept.map(({ range }) => range.start.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  }));

test('messages are English where that is set', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, GAP);
      expect((await client.diagnostics(PLAN))[0]?.message).toMatch(/missing/);
    },
    { settings: { language: 'en', rules: { tag: 'off', text: 'off' } } },
  ));
