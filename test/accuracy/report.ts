import { RULES } from '../../server/src/core';
import { DEFECTS } from './defects';
import type { Measurement, Outcome } from './measure';
import { groupBy, summarize } from './summary';

const HEADER = ['植入', '查出', '位置对', '另有误报', '另有提示', '安全修复复原', '其他修复复原'];

/** The page docs/accuracy.md. */
export function report(measurement: Measurement): string {
  const { outcomes, plans, falseAlarms } = measurement;
  const byRule = groupBy(inOrder(outcomes), ({ defect }) => defect.rule);
  const byName = groupBy(inOrder(outcomes), ({ defect }) => `${defect.rule}：${defect.name}`);
  const byStyle = groupBy(outcomes, ({ style }) => style);
  const planted = new Set(DEFECTS.map((defect) => defect.rule));
  const unplanted = RULES.map((rule) => rule.id as string).filter((id) => !planted.has(id));
  const grave = falseAlarms.filter(({ severity }) => severity !== 'hint');
  return `${[
    '# 准确率',
    '',
    '<!-- 由 npm run accuracy 生成，请勿手改。 -->',
    '',
    `取${plans}份干净的工作要点（${byStyle.size}种写法、6个部门，有的带处室名录、有的带发文稿头，由固定的随机数生成，每次结果相同），每份里每种问题各植入一处，看能不能查出来、标得准不准、会不会连带报出别的、修复后是不是与原文一字不差。一共植入${outcomes.length}处。`,
    '',
    `干净的文稿上，错误、警告和信息级的误报共${grave.length}处，提示${falseAlarms.length - grave.length}处。有两种写法本身就带着问题（从PDF复制的每行断开，半角的标点全是半角），这些问题先从结果里扣除。`,
    '',
    '- **查出**：该报的规则报了。',
    '- **位置对**：报的位置盖住植入的地方；缺了东西的（如少了责任标注、少了半边括号），以规则说明页所写的位置为准。',
    '- **另有误报**：除了该报的以外，还报了错误、警告或信息。',
    '- **另有提示**：还多了提示。',
    '- **复原**：采用该处的修复（有安全修复的用安全修复，否则用第一个）之后，与植入之前一字不差。丢了文字、无法恢复的问题不计。',
    '',
    '目标：查出不低于99%，另有误报不超过1%，安全修复复原不低于98%。',
    '',
    '## 各条规则',
    '',
    ...table('规则', byRule, (rule) => `[${rule}](rules/${rule}.md)`),
    '',
    '## 各种写法',
    '',
    ...table('写法', byStyle),
    '',
    '## 各种问题',
    '',
    ...table('问题', byName),
    '',
    '## 没有植入的规则',
    '',
    `${unplanted.join('、')}：默认不开，或者报的是文稿以外的文件，或者只是提示，由各自说明页的反例检验。`,
  ].join('\n')}\n`;
}

function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  const places = new Map(DEFECTS.map((defect, index) => [defect, index]));
  const rules = new Map<string, number>(RULES.map((rule, index) => [rule.id, index]));
  return [...outcomes].sort(
    (a, b) =>
      (rules.get(a.defect.rule) ?? 0) - (rules.get(b.defect.rule) ?? 0) ||
      (places.get(a.defect) ?? 0) - (places.get(b.defect) ?? 0),
  );
}

function table(
  first: string,
  groups: ReadonlyMap<string, readonly Outcome[]>,
  title: (name: string) => string = (name) => name,
): string[] {
  const all = [...groups.values()].flat();
  return [
    `| ${[first, ...HEADER].join(' | ')} |`,
    `| --- | ${HEADER.map(() => '---:').join(' | ')} |`,
    ...[...groups].map(([name, outcomes]) => row(title(name), outcomes)),
    row('**合计**', all),
  ];
}

function row(title: string, outcomes: readonly Outcome[]): string {
  const one = summarize(outcomes);
  const cells = [
    String(one.planted),
    share(one.found, one.planted),
    share(one.placed, one.planted),
    share(one.extra, one.planted, Math.ceil),
    share(one.hints, one.planted, Math.ceil),
    share(one.safeExact, one.safeFixes),
    share(one.otherExact, one.otherFixes),
  ];
  return `| ${[title, ...cells].join(' | ')} |`;
}

/** A share in percent, rounded towards the worse, so that 100% means all and 0% none. */
function share(part: number, whole: number, round: (value: number) => number = Math.floor): string {
  return whole === 0 ? '—' : `${(round((part / whole) * 1000) / 10).toFixed(1)}%`;
}
