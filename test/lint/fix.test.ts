import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer, PlanText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { hasGold, PLAN_NAMES, planPath, readGold } from '../corpus/gold';

const analyzer = new Analyzer({ readYaml });

function fix(text: string): string {
  return analyzer.fix(PlanText.from(text)).text.toString();
}

/** What is left to mend by itself, as a line each. */
function leftIn(text: string): string[] {
  const source = PlanText.from(text);
  return analyzer
    .analyze(source)
    .findings.filter((one) => one.hasSafeFix)
    .map((one) => `${source.locate(one.start).line + 1} ${one.rule} ${one.message('zh')}`);
}

function expectFixedPoint(text: string): string {
  const once = fix(text);
  expect(leftIn(once), JSON.stringify(once)).toEqual([]);
  expect(fix(once)).toBe(once);
  return once;
}

/** Line ends of a text, in order. */
function lineEnds(text: string): string[] {
  return text.match(/\r\n|\r|\n/g) ?? [];
}

/** Plans with slips of every kind that fixes mend, of several departments. */
const PLANS = [
  [
    '示教发[2026]第03号',
    '',
    '关于印发《2026年全市教育工作要点》 的通知',
    '',
    '各县(区)教育局,各直属学校:',
    '现将《2026年全市教育工作要点》印发给你们，请认真贯彻执行。。',
    '附件:1、任务分解表；',
    '2、进度安排表。',
    '',
    '示例市教育局',
    '2026年03月02日',
    '',
    '2026年全市教育工作要点',
    '    今年的工作总体要求是："稳中求进" ，重点做好以下工作：',
    '一、办好学前教育 ',
    '(一)扩大资源。新建公办园6所,新增学位１０００个，覆盖率达 95 %以上（责任单位:学前科,规划科）。',
    '（二）规范办园。开展”清风“行动，落实《条例》、《办法》',
    '二、提升义务教育',
    '（三)推进集团化办学。召开现场会，推广经',
    '',
    '验做法，培育示范校5-8所.',
    '（四）减轻负担。健全台帐，，按步就班推进。（牵头处室：基教科；；配合处室：督导室、各相关处室）',
  ].join('\n'),
  [
    '---',
    '标题: 2026年全市交通運輸工作要點',
    '---',
    '2026年全市交通運輸工作要點',
    '??? 今年重點抓好公路建設。',
    '一、完善路網',
    '1.推進公路建設。新增公路(fù)80公里,養(yǎng)護(hù)率達到≥９５％。(責任單位:公路處)',
    '2.改善出行。開行“互联网＋”公交\u00a03条\u200b。(責任單位:運輸處、公路處)',
  ].join('\r\n'),
  [
    '2026年全市民政工作要点',
    '一、做好养老服务',
    '1. 完善设施。落实“十五五”规划（2026-2030 年），打造“家门口”服务圈',
    '（责任单位：养老处，规财处）',
    '2．关爱儿童。新建儿童之家２０个 ，服务1,000人次；开展"护苗"行动。 （责任单位：儿童处）',
    '3.救助帮扶。健全机制，提标扩面。（责任单位：救助处)',
  ].join('\n'),
];

/** What people type in by accident, and pieces that fixes make or take away. */
const SLIPS = [
  ...[
    '，',
    '。',
    '、',
    '；',
    '：',
    ',',
    ';',
    ':',
    '!',
    '?',
    '.',
    '（',
    '）',
    '(',
    ')',
    '《',
    '》',
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
  ],
  ...[
    ' ',
    '　',
    '\t',
    '\u00a0',
    '\u200b',
    '\n',
    '\n\n',
    '??',
    '? ',
    '\ufffd',
    '＋',
    '５',
    '％',
    '-',
    '～',
    '$',
    '%',
  ],
  ...[
    '（责任单位：',
    '；配合处室：',
    '、、',
    '。。',
    '，。',
    '2026',
    '第',
    '号',
    '年',
    '（一）',
    '1.',
    '3．',
    '①',
    '附件：1、',
    '衛(wèi)',
  ],
  ...[
    'http://a.cn/?b=1,2',
    '10,000',
    '8:30',
    'AED',
    'the plan, too',
    '95%',
    '5-10个',
    '不少于',
    '以上',
    '台帐',
    '二〇二六年三月二日',
  ],
];

const edits = fc.array(fc.tuple(fc.nat(600), fc.nat(4), fc.constantFrom(...SLIPS, '')), {
  minLength: 1,
  maxLength: 6,
});

function edited(text: string, changes: readonly (readonly [number, number, string])[]): string {
  let result = text;
  for (const [place, length, newText] of changes) {
    const at = Math.min(place, result.length);
    result = result.slice(0, at) + newText + result.slice(at + length);
  }
  return result;
}

describe('自动修复', () => {
  it.each(PLANS.map((text, index) => [index + 1, text] as const))(
    '样稿 %i：修到底，再修一次不变',
    (_, text) => {
      const fixed = expectFixedPoint(text);
      expect(fixed).not.toBe(text);
      // Notes, marks and blanks go; what was said stays.
      const han = (one: string): string[] => one.match(/\p{Script=Han}/gu) ?? [];
      expect(han(fixed).length).toBeGreaterThanOrEqual(han(text).length - 4);
    },
  );

  it('改得再乱，也能修到底', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), edits, (text, changes) => {
        expectFixedPoint(edited(text, changes));
      }),
      { numRuns: 300 },
    );
  });

  it('保留原来的换行符', () => {
    const [first = ''] = PLANS;
    const crlf = fix(first.replaceAll('\n', '\r\n'));
    expect(new Set(lineEnds(crlf))).toEqual(new Set(['\r\n']));
    expect(crlf.replaceAll('\r\n', '\n')).toBe(fix(first));
  });
});

describe.skipIf(!hasGold)('自动修复真实文件（找不到 shared 时跳过）', () => {
  it.each(PLAN_NAMES)('%s：修到底，再修一次不变', (name) => {
    const text = readFileSync(planPath(name), 'utf8');
    const fixed = expectFixedPoint(text);
    if (!text.includes('\r')) expect(fixed).not.toContain('\r');
  });

  it('修成了应有的样子', () => {
    interface Defect {
      readonly id: string;
      readonly plan: string;
      readonly fragment: string;
      readonly rule: string | null;
      readonly expect: string;
      readonly repair?: string | null;
    }
    const wrong: string[] = [];
    for (const name of PLAN_NAMES) {
      const text = readFileSync(planPath(name), 'utf8');
      const fixed = fix(text);
      const mended = readGold<Defect[]>('defects').filter(
        ({ plan, rule, expect: must, repair }) =>
          plan === `${name}.txt` &&
          /^text\//.test(rule ?? '') &&
          must === 'must' &&
          typeof repair === 'string',
      );
      for (const { id, fragment, rule, repair } of mended) {
        // What was lost can be restored by nobody but the author.
        if (rule === 'text/garbled' && !fragment.startsWith('??? ')) continue;
        const before = text.split(fragment).length - 1;
        const after = fixed.split(fragment).length - 1;
        if (before > 0 && after >= before && !fixed.includes(repair ?? ''))
          wrong.push(`${id} ${fragment} → ${repair}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('一步一步地修，走到哪一步都可以停', () => {
  const items = Array.from({ length: 50 }, (_, index) => `${index + 1}.抓好第${index}件事，，落实到位。`);
  const text = `2026年工作要点\n${items.join('\n')}\n`;
  const steps = analyzer.fixSteps(PlanText.from(text));
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  // Each paragraph is looked at twice: before it is mended, and after.
  expect(count).toBeGreaterThanOrEqual(2 * items.length);
  expect(step.value.text.toString()).toBe(fix(text));
});
