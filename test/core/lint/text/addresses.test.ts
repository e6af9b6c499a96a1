import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer, format, PlanText } from '../../../../server/src/core';
import { addressSpans } from '../../../../server/src/core/syntax/addresses';
import { readYaml } from '../../../../server/src/import/yaml';
import { edited } from '../../edited';

const ADDRESSES = [
  'http://a.b/c',
  'https://x.gov.cn:8080/a-b/',
  'HTTPS://A.B/1,2;d?e=1..2&f=100%20',
  'www.abc.gov.cn',
  '12345.gov.cn/a/b',
  'zhang.san@abc.gov.cn',
  'abc.top',
  'm.yd-2.ink/a,b',
  'ztb.fuwu.gov.hk',
  `https://x.gov.cn/${'a/b,c.'.repeat(20)}d`,
];
const HEAD = '2026年信息化工作要点\n\n一、门户网站建设\n\n';
const analyzer = new Analyzer({ readYaml });
const rulesOf = (text: string): string[] =>
  analyzer.analyze(PlanText.from(HEAD + text)).findings.map(({ rule }) => rule);

describe('责任标注里的网址不是名称，也没有分隔符', () => {
  it.each([
    '（责任单位：信息中心 │）',
    '（责任单位：信息中心│）',
    '（责任单位：信息中心（│）、教育局）',
    '（责任单位：信息中心、│、教育局）',
    '（责任单位：信息中心，│；完成时限：6月底前）',
    '（信息中心牵头，教育局配合 │）',
    '（牵头单位：信息中心；配合单位：教育局 │、卫健局）',
  ])('%s', (tag) => {
    for (const address of ADDRESSES) {
      const text = `1.建好网站。抓好落实。${tag.replace('│', address)}\n`;
      const { plan, findings } = analyzer.analyze(PlanText.from(HEAD + text));
      expect(findings.map(({ rule }) => rule)).toEqual([]);
      const names = plan.nodes
        .at(-1)
        ?.at.syntax.tags.flatMap(({ roles }) =>
          roles.flatMap(({ mentions }) => mentions.map((mention) => mention.text)),
        );
      expect(names?.[0]).toBe('信息中心');
      expect(names?.slice(1).every((name) => ['教育局', '卫健局'].includes(name))).toBe(true);
    }
  });
});

it('正文里的网址没有指标、编号和标点', () => {
  expect(
    rulesOf('1.建好网站。依托https://a.b/c?x=120%&y=5-3,1;z每月更新2次。（责任单位：信息中心）\n'),
  ).toEqual([]);
  expect(rulesOf('1.建好网站。见 http://a.b/c(1).html 。（责任单位：信息中心）\n')).toEqual([]);
});

it('修复和整理之后，网址一字不差', () => {
  const place = fc.constantFrom(
    '1、建好网站,依托│公布 ,每月2次.(责任单位:信息中心 │,教育局;完成时限:6月)',
    '1.建好网站。（教育局/卫健局 │）',
    '责任单位:信息中心 │',
    '1.建好网站。(信息中心牵头,教育局、│配合)',
    '1.见│,│;达到50-30%。（责任单位：教育局、│，卫健局，│）',
  );
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ADDRESSES),
      (lines, url) => {
        const text = HEAD + lines.join('\n').replaceAll('│', url);
        const count = text.split(url).length;
        const fixed = analyzer.fix(PlanText.from(text)).text.toString();
        expect(fixed.split(url)).toHaveLength(count);
        const formatted = edited(text, format(analyzer, analyzer.parse(PlanText.from(text))));
        expect(formatted.split(url)).toHaveLength(count);
      },
    ),
    { numRuns: 60 },
  );
});

describe('没有 http:// 的网址', () => {
  const addressesIn = (text: string): string[] =>
    addressSpans(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['登录abc.top查询', ['abc.top']],
    ['登录m.abc.ink/a?b=1，再登录zwfw.abc.gov.hk。', ['m.abc.ink/a?b=1', 'zwfw.abc.gov.hk']],
    ['登录12306.cn、163.com', ['12306.cn', '163.com']],
    ['升级V2.10版、3.5亿元、1.2.3节', []],
    ['3.1.APP建设；4.2.AI应用', []],
    ['U.S.A标准，A.B.CD三类，No.1.a', []],
    ['支持Node.js、ASP.NET以外的Vue.js', ['ASP.NET']],
    ['1.app建设', []],
    ['说明.doc、表.xls、report.pdf', []],
  ])('%s', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected);
  });

  it('很长的一串字母、数字和点，也看得快', () => {
    for (const one of ['a', '1', '-', 'a.', '1.', 'a-1.', 'aa.bb ']) {
      const start = performance.now();
      addressSpans(`a.b${one.repeat(50_000)}`);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
