import { expect, test } from 'vitest';
import {
  OFFICE_LOAD,
  type OfficeLoads,
  type PlanSummaryResult,
  type PlanTargets,
  PUBLISHED_TEXT,
  type PublishedText,
  SUMMARY,
  TARGETS,
} from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';
import { CLEAN, PLAN } from './plans';

const asker =
  <R>(method: string) =>
  (client: TestClient, uri: string) =>
    client.connection.sendRequest<R | null>(method, { uri });
const offices = asker<OfficeLoads>(OFFICE_LOAD);
const targets = asker<PlanTargets>(TARGETS);
const summary = asker<PlanSummaryResult>(SUMMARY);
const published = asker<PublishedText>(PUBLISHED_TEXT);

const FILES = { 'file:///plans/offices.yaml': 'offices:\n  - name: 疾控处\n  - name: 医政处\n' };

test('who has to do what, by the directory beside the plan', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, CLEAN);
      const loads = await offices(client, PLAN);
      expect(loads?.version).toBe(1);
      expect(loads?.directory).toContain('offices.yaml');
      expect(loads?.offices.map(({ name, standing, place }) => [name, standing, place])).toEqual([
        ['疾控处', 'listed', 0],
        ['基层处', 'unlisted', null],
        ['妇幼处', 'unlisted', null],
        ['医政处', 'listed', 1],
        ['科教处', 'unlisted', null],
      ]);
      const item = loads?.items[loads.offices[3]?.lead[0] ?? -1];
      expect(item).toMatchObject({ kind: 'item', label: '3. ', title: '加强医院管理' });
      expect(loads?.items[item?.section ?? -1]).toMatchObject({ label: '二、', section: null });
    },
    { files: FILES, folders: ['file:///plans'] },
  ));

test('the answers are those of the newest version', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    expect(await summary(client, PLAN)).toEqual({
      version: 1,
      sections: 2,
      subsections: 0,
      items: 4,
      targets: 1,
      tagged: 4,
      withoutLead: [],
      withoutOwner: 0,
    });
    await client.change(PLAN, { text: CLEAN.replace('（牵头处室：妇幼处）', '').replace('95%', '96%') });
    const answer = await summary(client, PLAN);
    expect(answer).toMatchObject({ version: 2, withoutOwner: 1 });
    expect(answer?.withoutLead.map(({ label, selection }) => [label, selection[0]])).toEqual([['2. ', 4]]);
    const [target] = (await targets(client, PLAN))?.targets ?? [];
    expect(target).toMatchObject({
      indicator: '接种率',
      figure: '≥96%',
      deadline: null,
      text: '达到96%以上',
    });
    expect(target?.range.start.line).toBe(3);
  }));

test('a plan that assigns nothing lacks nothing', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN.replace(/（.*?）/g, ''));
    expect(await summary(client, PLAN)).toMatchObject({ tagged: 0, withoutLead: [], withoutOwner: 0 });
    expect((await offices(client, PLAN))?.offices).toEqual([]);
  }));

test('what is no open plan has no answer', () =>
  withServer(async (client) => {
    await client.open('file:///plans/offices.yaml', 'offices: []\n', 'yaml');
    for (const uri of [PLAN, 'file:///plans/offices.yaml']) {
      expect([await offices(client, uri), await targets(client, uri), await summary(client, uri)]).toEqual([
        null,
        null,
        null,
      ]);
    }
  }));

test('the text that goes out is that of the newest version; a plan that is not open has none', () =>
  withServer(async (client) => {
    await client.open(PLAN, CLEAN);
    await client.change(PLAN, { text: `%% 待核\n${CLEAN}` });
    expect(await published(client, PLAN)).toEqual({ text: CLEAN });
    expect(await published(client, 'file:///none.plan')).toBeNull();
  }));
