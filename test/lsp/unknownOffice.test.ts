import { expect, test } from 'vitest';
import { LINE, withServer } from './client';
import { applied } from './edits';
import { PLAN } from './plans';

const OFFICES = 'file:///plans/offices.yaml';
const DIRECTORY = 'offices:\n  - name: 疾控处 # 注\n  - name: 医政处\ngroups: [各处室]\n';
const TEXT = '2026年工作要点\n一、甲\n1. 抓好防控。健全机制。（牵头处室：疾空处；配合处室：医政处）\n';
const SETTINGS = { rules: { tag: 'off', text: 'off', document: 'off', numbering: 'off', target: 'off' } };

test.each([
  ['把“疾空处”加入处室名录', DIRECTORY.replace('医政处\n', '医政处\n  - name: 疾空处\n')],
  ['把“疾空处”记作“疾控处”的别名', DIRECTORY.replace('# 注\n', '# 注\n    aliases: [疾空处]\n')],
  ['“疾空处”不是处室，列入统称', DIRECTORY.replace('各处室', '各处室, 疾空处')],
])('%s', (title, directory) =>
  withServer(
    async (client) => {
      await client.open(PLAN, TEXT);
      expect(await client.found(PLAN)).toEqual(['2:office/unknown']);
      const actions = await client.actions(PLAN, LINE(2), { only: ['quickfix'] });
      // Mending the plan comes first, then the directory, then silence.
      expect(actions.map((one) => one.title)).toEqual([
        '改为“疾控处”',
        '把“疾空处”加入处室名录',
        '把“疾空处”记作“疾控处”的别名',
        '“疾空处”不是处室，列入统称',
        '此处不再提示“责任标注里的名称不在处室名录里”',
        '所有文稿不再提示“责任标注里的名称不在处室名录里”（写入 yaodian.json）',
      ]);
      const found = actions.find((one) => one.title === title);
      expect(found?.diagnostics).toMatchObject([{ code: 'office/unknown' }]);
      expect(applied(DIRECTORY, found?.edit)).toBe(directory);
      await client.write(OFFICES, directory);
      expect((await client.found(PLAN)).filter((one) => one.includes('unknown'))).toEqual([]);
    },
    { files: { [OFFICES]: DIRECTORY }, settings: SETTINGS },
  ),
);

test('a directory that is not in UTF-8 is not changed behind the back of its owner', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, TEXT);
      const titles = (await client.actions(PLAN, LINE(2))).map(({ title }) => title);
      expect(titles).not.toContain('把“疾空处”加入处室名录');
    },
    {
      files: {
        [OFFICES]: Buffer.concat([
          Buffer.from('offices:\n  - name: '),
          Buffer.from([0xbc, 0xb2, 0xbf, 0xd8, 0xb4, 0xa6]),
          Buffer.from('\n'),
        ]),
      },
      settings: SETTINGS,
    },
  ));

test('while the directory cannot be read whole, no name is said to be missing in it', () =>
  withServer(
    async (client) => {
      await client.open(PLAN, TEXT);
      expect(await client.found(PLAN)).toEqual(['2:office/unknown']);
      await client.write(OFFICES, DIRECTORY.replace('name: 疾', 'name: "疾'));
      expect(await client.found(PLAN)).toEqual([]);
      await client.write(OFFICES, DIRECTORY);
      expect(await client.found(PLAN)).toEqual(['2:office/unknown']);
    },
    { files: { [OFFICES]: DIRECTORY }, settings: SETTINGS },
  ));
