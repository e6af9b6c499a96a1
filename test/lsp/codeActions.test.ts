import { expect, test, vi } from 'vitest';
import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-protocol';
import { Analyzer } from '../../server/src/core';
import { LINE, withServer } from './client';
import { applied, onlyEdits } from './edits';
import { CLEAN, GAP, PLAN, STYLE } from './plans';
import { VS_CODE } from './vscode';

const WITHOUT_RESOLVING = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

test('a fix is offered where its finding is, and mends it', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    expect(await client.actions(PLAN, LINE(4), { only: [CodeActionKind.QuickFix] })).toEqual([]);
    const [action] = await client.actions(PLAN, LINE(3), { only: [CodeActionKind.QuickFix] });
    expect(action).toMatchObject({
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: [{ code: 'numbering/ordinal-style' }],
    });
    expect(onlyEdits(action?.edit).version).toBe(1);
    expect(applied(STYLE, action?.edit)).toBe(STYLE.replace('1．', '1.'));
  }));

test('what changes meaning is offered, but not preferred', () =>
  withServer(async (client) => {
    await client.open(PLAN, GAP);
    const actions = await client.actions(PLAN, LINE(5), { only: [CodeActionKind.QuickFix] });
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).not.toHaveProperty('isPreferred');
    expect(applied(GAP, actions[0]?.edit)).toBe(CLEAN);
  }));

test.each(['source.fixAll.yaodian', 'source.fixAll', 'source'])('fix-all is found under %s', (only) =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    const edit = await client.fixAll(PLAN, only);
    expect(applied(STYLE, edit)).toBe(CLEAN);
    // Two marks were wrong: nothing else is touched.
    expect(onlyEdits(edit).edits.map(({ range }) => range.start.line)).toEqual([3, 6]);
  }),
);

test('fix-all is not offered under other kinds, nor where there is nothing to fix', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    expect(await client.fixAll(PLAN, 'source.fixAll.other')).toBeUndefined();
    expect(await client.fixAll(PLAN, 'source.organizeImports')).toBeUndefined();
    await client.change(PLAN, { text: GAP });
    expect(await client.fixAll(PLAN)).toBeUndefined();
  }));

test('a client that asks at every move of the cursor gets what is at the cursor', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    const kinds = async (triggerKind: CodeActionTriggerKind) =>
      new Set((await client.actions(PLAN, LINE(3), { triggerKind })).map(({ kind }) => kind));
    expect(await kinds(CodeActionTriggerKind.Automatic)).toEqual(new Set(['quickfix']));
    expect(await kinds(CodeActionTriggerKind.Invoked)).toEqual(
      new Set([
        'quickfix',
        'refactor.move.yaodian.down',
        'refactor.rewrite.yaodian.merge',
        'refactor.rewrite.yaodian.promote',
        'source.fixAll.yaodian',
      ]),
    );
  }));

test('the edits of fix-all are those for the text as it is when they are asked for', () =>
  withServer(async (client) => {
    await client.open(PLAN, STYLE);
    const [action] = await client.actions(PLAN, LINE(0), { only: ['source.fixAll'] });
    expect(action).not.toHaveProperty('edit');
    const start = { line: 0, character: 0 };
    await client.change(PLAN, { range: { start, end: start }, text: '\n' });
    const edit = await client.connection.sendRequest<typeof action>('codeAction/resolve', action);
    expect(onlyEdits(edit?.edit).version).toBe(2);
    expect(applied(`\n${STYLE}`, edit?.edit)).toBe(`\n${CLEAN}`);
  }));

test('a plan that changes while files are looked into is offered nothing that was meant for it before', () =>
  withServer(
    async (client) => {
      const { host } = client;
      const { readFile } = host;
      await client.open(PLAN, STYLE);
      await client.found(PLAN);
      host.readFile = async (uri) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return readFile(uri);
      };
      const asked = client.actions(PLAN, LINE(3));
      const start = { line: 0, character: 0 };
      await client.change(PLAN, { range: { start, end: start }, text: '另起\n' });
      // What mends all is worked out last, for the text as it is then.
      expect((await asked).map(({ kind }) => kind)).toEqual(['source.fixAll.yaodian']);
    },
    {
      capabilities: { ...VS_CODE, textDocument: { ...VS_CODE.textDocument, codeAction: WITHOUT_RESOLVING } },
    },
  ));

test('what is typed while fix-all is worked out is not lost', () =>
  withServer(async (client) => {
    const { fixSteps } = Analyzer.prototype;
    const spy = vi.spyOn(Analyzer.prototype, 'fixSteps').mockImplementation(function* (this: Analyzer, text) {
      const end = performance.now() + 40;
      while (performance.now() < end) yield;
      return yield* fixSteps.call(this, text);
    });
    await client.open(PLAN, STYLE);
    const [action] = await client.actions(PLAN, LINE(0), { only: ['source.fixAll'] });
    const answer = client.connection.sendRequest<typeof action>('codeAction/resolve', action);
    const start = { line: 0, character: 0 };
    await client.change(PLAN, { range: { start, end: start }, text: '\n' });
    const { edit } = (await answer) ?? {};
    expect(onlyEdits(edit).version).toBe(2);
    expect(applied(`\n${STYLE}`, edit)).toBe(`\n${CLEAN}`);
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockRestore();
  }));

test('a client that knows neither lazy nor versioned edits gets plain ones at once', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, STYLE);
      const [action] = await client.actions(PLAN, LINE(0), { only: ['source.fixAll'] });
      expect(action?.edit).toHaveProperty('changes');
      expect(applied(STYLE, action?.edit)).toBe(CLEAN);
    },
    {
      capabilities: {
        textDocument: {
          ...VS_CODE.textDocument,
          codeAction: WITHOUT_RESOLVING,
        },
      },
    },
  ));

test('a word of a data file that was nearly right is corrected', () =>
  withServer(async (client) => {
    const uri = 'file:///plans/offices.yaml';
    const text = 'ofices:\n  - name: 疾控处\n';
    await client.open(uri, text, 'yaml');
    const [action] = await client.actions(uri, LINE(0));
    expect(applied(text, action?.edit)).toBe(text.replace('ofices', 'offices'));
    expect(action?.diagnostics).toMatchObject([{ code: 'document/config' }]);
  }));
