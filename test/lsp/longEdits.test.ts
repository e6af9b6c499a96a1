import { expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  CodeActionResolveRequest,
  HoverRequest,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol';
import type { Steps } from '../../server/src/core';
import { inTurns } from '../../server/src/lsp/pause';
import { type TestClient, withServer } from './client';
import { PLAN } from './plans';

/*
 * Edits of every tag of a plan take longer than a keystroke may wait: others are served meanwhile, and what is called off or
 * overtaken by a keystroke changes nothing.
 */

const COUNT = 10_000;
/** Each tag in words of its own: what is worked out for one is of no use to the others. */
const itemOf = (number: number) =>
  `${number}. 抓好这件事，办好落实。（牵头处室：疾控${number}处；配合处室：基层处、办公室）\n`;
const PLAN_TEXT = `2026年工作要点\n${Array.from({ length: COUNT }, (_, index) => itemOf(index + 1)).join('')}`;
const PLACE = { line: 1, character: 16 };
const RANGE = { start: PLACE, end: PLACE };

/** A request for an edit, how it ended, and how many edits the client was asked to make. */
function begun(client: TestClient, send: (source: CancellationTokenSource) => Promise<unknown>) {
  const source = new CancellationTokenSource();
  const state = { applied: 0, ended: false, source, end: Promise.resolve<unknown>(null) };
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => {
    state.applied++;
    return { applied: true };
  });
  state.end = send(source)
    .catch((error: { code: number }) => error.code)
    .finally(() => {
      state.ended = true;
    });
  return state;
}

const restyled = (client: TestClient) =>
  begun(client, ({ token }) =>
    client.connection.sendRequest(
      'yaodian/restructure',
      { uri: PLAN, range: RANGE, edit: 'restyleBlack' },
      token,
    ),
  );

/** Something that an editor asks all the time. */
const another = (client: TestClient) =>
  client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: PLAN }, position: PLACE });

test('another request is answered while all tags are restyled', () =>
  withServer(async (client) => {
    await client.open(PLAN, PLAN_TEXT);
    await client.diagnostics(PLAN);
    const state = restyled(client);
    await another(client);
    expect(state.ended).toBe(false);
    expect(await state.end).toEqual({ outcome: 'applied' });
    expect(state.applied).toBe(1);
  }));

test('restyling stops when it is called off', () =>
  withServer(async (client) => {
    await client.open(PLAN, PLAN_TEXT);
    await client.diagnostics(PLAN);
    const state = restyled(client);
    await another(client);
    state.source.cancel();
    expect(await state.end).toBe(LSPErrorCodes.RequestCancelled);
    expect(state.applied).toBe(0);
  }));

test('so does an action that was chosen in the menu', () =>
  withServer(async (client) => {
    await client.open(PLAN, PLAN_TEXT);
    await client.diagnostics(PLAN);
    const data = { structureEdit: 'restyleBlack', uri: PLAN, version: 1, range: RANGE };
    const state = begun(client, ({ token }) =>
      client.connection.sendRequest(CodeActionResolveRequest.type, { title: '', data }, token),
    );
    await another(client);
    expect(state.ended).toBe(false);
    state.source.cancel();
    expect(await state.end).toBe(LSPErrorCodes.RequestCancelled);
  }));

test('a key that is typed meanwhile takes the edit back: it was for another text', () =>
  withServer(async (client) => {
    await client.open(PLAN, PLAN_TEXT);
    await client.diagnostics(PLAN);
    const state = restyled(client);
    await another(client);
    const start = { line: 3, character: 5 };
    await client.change(PLAN, { range: { start, end: start }, text: '都' });
    expect(await state.end).toEqual({ outcome: 'refused' });
    expect(state.applied).toBe(0);
    // Asked again, it is made.
    const again = restyled(client);
    expect(await again.end).toEqual({ outcome: 'applied' });
  }));

/** Steps of two milliseconds each; how many of them were done. */
function counted(total: number) {
  const done = { steps: 0 };
  function* work(): Steps<string> {
    for (let i = 0; i < total; i++) {
      const end = performance.now() + 2;
      while (performance.now() < end);
      done.steps++;
      yield;
    }
    return 'all';
  }
  return { done, steps: work() };
}

test('work at a pace lets others take their turn, and ends at the next pause after it is called off', async () => {
  const source = new CancellationTokenSource();
  const { done, steps } = counted(1000);
  setTimeout(() => source.cancel(), 1);
  expect(await inTurns(steps, source.token)).toBeNull();
  expect(done.steps).toBeLessThan(100);
  const whole = counted(20);
  expect(await inTurns(whole.steps, new CancellationTokenSource().token)).toBe('all');
  expect(whole.done.steps).toBe(20);
});
