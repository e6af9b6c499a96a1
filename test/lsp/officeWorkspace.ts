/*
 * A folder with an office directory and two plans, one of them not open, for what works across files.
 */
export const FOLDER = 'file:///plans';
export const DIRECTORY = 'file:///plans/offices.yaml';
export const ONE = 'file:///plans/2025年甲工作要点.plan';
export const TWO = 'file:///plans/2026年乙工作要点.plan';

export const OFFICES = [
  '# 名录',
  'body: 示范市卫生健康委员会',
  'offices:',
  '  - name: 疾控处 # 二处',
  '    fullName: "疾病预防控制处"',
  "    aliases: ['疾控科', 防控处]",
  '    duties: 疫情防控、免疫规划',
  '  - 医政处',
  '  - name: 规划处',
  '    until: 2025 # 止',
  '    successor: 发展处',
  '  - name: 发展处',
  '    from: 2026',
  '  - name: 中医医政处',
  '    successor: 疾控处',
  'groups: [各相关处室]',
  '',
].join('\n');

export const ONE_TEXT = [
  '2025年全市卫生健康工作要点',
  '一、公共卫生',
  '1. 疾病防控。接种率达到95%以上，详见第三项。（牵头处室：疾控处；配合处室：医政处、各相关处室）',
  '2. 中医。（牵头处室：中医医政处；配合处室：疾病预防控制处、疾控科）',
  '二、规划',
  '3. 规划。见第一项。（牵头处室：规划处；配合处室：疾控处、体改处）',
  '',
].join('\n');

export const TWO_TEXT = [
  '2026年全市卫生健康工作要点',
  '一、公共卫生',
  '1. 疾病防控。（牵头处室：疾控处；配合处室：规划处）',
  '2. 医政。（责任处室：医政处、疾控处）',
  '',
].join('\r\n');

export const FILES = { [DIRECTORY]: OFFICES, [ONE]: ONE_TEXT, [TWO]: TWO_TEXT };
