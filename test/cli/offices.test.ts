import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOfficesText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { folderWith, runCli } from './io';

const PLAN = `2026年工作要点
一、甲
1. 乙。完成改革。（牵头处室：疾病预防控制处；配合处室：机关党委、各相关处室）
2. 丙。完成改革。（牵头处室：办公室(对外合作处)；配合处室：疾病预防控制处、市财政局）
3. 丁。完成改革。（牵头处室：疾病预防控治处；配合处室：科教处2等）
`;

test('the most used come first, with what they are; what may be a slip is a comment', async () => {
  const { code, stdout, stderr } = await runCli(['offices', 'a.plan'], {
    cwd: folderWith({ 'a.plan': PLAN }),
  });
  expect(stdout).toBe(`# 处室名录，由下列文稿归纳，请核对后使用：
#   a.plan
# 行末是在责任标注中出现的次数，出现多的在前。
offices:
  - name: 疾病预防控制处 # 牵头 1 次，配合 1 次
  # “疾病预防控治处”（1 次）可能就是上面的“疾病预防控制处”：是，就写进它的 aliases（别名）；不是，就去掉下一行开头的“#”。
  # - name: 疾病预防控治处
  - name: 机关党委 # 配合 1 次
    kind: party
  - name: 办公室（对外合作处） # 牵头 1 次
  - name: 市财政局 # 配合 1 次
    kind: external
groups:
  - 各相关处室 # 1 次
# 不像名称，没有列入：科教处2
`);
  expect(stderr).toContain('归纳出 4 个处室');
  expect(code).toBe(0);
  const { directory, problems } = readOfficesText(stdout, readYaml);
  expect(problems).toEqual([]);
  expect(directory.offices.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    '疾病预防控制处 office',
    '机关党委 party',
    '办公室（对外合作处） office',
    '市财政局 external',
  ]);
});

describe('the file', () => {
  test('is written with -o, and replaced only on demand', async () => {
    const cwd = folderWith({ 'a.plan': PLAN });
    expect(await runCli(['offices', 'a.plan', '-o', 'offices.yaml'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    const written = readFileSync(join(cwd, 'offices.yaml'), 'utf8');
    expect(written).toContain('疾病预防控制处');
    const again = await runCli(['offices', 'a.plan', '-o', 'offices.yaml', '--lang', 'en'], { cwd });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(join(cwd, 'offices.yaml'), 'utf8')).toBe(written);
    const forced = await runCli(['offices', 'a.plan', '-o', 'offices.yaml', '--lang', 'en', '--force'], {
      cwd,
    });
    expect(forced.code).toBe(0);
    expect(readFileSync(join(cwd, 'offices.yaml'), 'utf8')).toContain('leads 1, supports 1');
  });

  test('is not begun where nothing could be read', async () => {
    const cwd = folderWith({});
    expect((await runCli(['offices', 'gone.plan', '-o', 'offices.yaml'], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, 'offices.yaml'))).toBe(false);
  });
});

test('several plans, a government’s own bodies, the issuer, and a plan without tags', async () => {
  const head =
    '示范市人民政府\n关于印发工作要点的通知\n各有关单位：\n现印发给你们。\n示范市人民政府\n2026年1月5日\n';
  const plan = (who: string): string => `${head}2026年工作要点\n一、甲\n1. 乙。完成。（责任单位：${who}）\n`;
  const files = {
    'a.plan': plan('市教育局、市财政局'),
    'b.plan': plan('市财政局、120急救中心'),
    'c.plan': '要点\n',
  };
  const cwd = folderWith(files);
  const both = (await runCli(['offices', 'a.plan', 'b.plan', '--quiet'], { cwd })).stdout;
  const { directory, problems } = readOfficesText(both, readYaml);
  expect(problems).toEqual([]);
  expect(directory.offices.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    '市财政局 office',
    '市教育局 office',
    '120急救中心 office',
  ]);
  expect(directory.body).toBe('示范市人民政府');
  const none = (await runCli(['offices', 'c.plan'], { cwd })).stdout;
  expect(readOfficesText(none, readYaml).directory.isEmpty).toBe(true);
});
