import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, Analyzer, edited, PlanText } from '../../server/src/core';
import { AddedLines } from '../../server/src/core/base/editLines';
import { finish } from '../../server/src/core/base/steps';
import { readYaml } from '../../server/src/import/yaml';

/** Pieces that plans are made of, so that random texts reach the grammars and rules. */
const PIECES = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(三)',
  '1.',
  '2. ',
  '3．',
  '1、',
  '（1）',
  '①',
  '第一章 ',
  '加强领导',
  '推进建设。',
  '做好，',
  '（牵头处室：',
  '疾控处',
  '、',
  '；配合处室：',
  '各相关处室',
  '等',
  '）',
  '(',
  ')',
  '责任单位：',
  '（甲处/乙处）',
  '达到95%以上',
  '不少于5家以内',
  '10-5个百分点',
  '９５％',
  '覆盖率',
  '2026年',
  '6月底前',
  '全覆盖',
  '《',
  '》',
  '“',
  '”',
  '。。',
  '，，',
  '??',
  'wèi',
  '衛(wèi)生',
  '處室',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\u3000',
  '%% ',
  '%% yaodian-disable tag',
  '%% yaodian-disable-next-line numbering/gap',
  '---\n',
  '标题: 某某要点\n',
  '年度：二〇二六\n',
  '锡卫发〔2020〕3号',
  '各有关单位：',
  '附件：',
  '抄送：',
  '2026年6月1日',
  '工作要点',
  '𠮷',
  '\uFFFD',
  '\0',
  '見第75項',
  '见第9项',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
const edits = fc.array(
  fc.tuple(
    fc.nat(300),
    fc.nat(300),
    text.map((one) => one.slice(0, 20)),
  ),
  { maxLength: 8 },
);

const options = { readYaml };

function paragraphsOf(source: PlanText): string[] {
  return source.paragraphs.map(
    (one, index) =>
      `${source.starts[index]}/${source.firstLines[index]} ${one.kind} ${one.ordinal?.label ?? ''} ${JSON.stringify(one.raw)}`,
  );
}

/** An item in one line that is too long for a heading. */
const longItem = fc
  .tuple(
    fc.constantFrom('（牵头处室：疾控处；配合处室：应急办）', '（疾控处/应急办）', ''),
    fc.constantFrom('加强领导', '推进建设，完善机制', '覆盖率达到95%以上'),
  )
  .map(
    ([tag, words]) => `${words}。${'完善工作机制，健全服务体系，提升保障能力，'.repeat(2)}确保落实。${tag}`,
  );

function shown({ plan, findings, failures }: Analysis): unknown {
  return {
    title: plan.title,
    year: plan.year,
    roles: plan.paragraphs.map((at) => at.role),
    nodes: plan.nodes.map(
      (node) =>
        `${node.kind} ${node.ordinal.label}${node.title}|${node.text}|${node.tags.length}|${node.targets.length}`,
    ),
    findings: findings.map(
      (one) =>
        `${one.start}-${one.span.end} ${one.rule} ${one.message('zh')} ${JSON.stringify(one.fixes('zh'))}`,
    ),
    failures: failures.map((one) => `${one.rule}: ${String((one.error as Error).stack)}`),
  };
}

describe('任何文字', () => {
  it('都能解析，段落合起来就是原文，没有规则出错', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const source = PlanText.from(whole);
        expect(source.toString()).toBe(whole);
        const joined = source.paragraphs.map((one) => one.raw + (one.lines.at(-1)?.eol ?? '')).join('');
        expect(joined).toBe(whole);
        const { plan, findings, failures } = new Analyzer(options).analyze(source);
        expect(failures.map((one) => `${one.rule}: ${String((one.error as Error).stack)}`)).toEqual([]);
        for (const node of plan.nodes) {
          for (const { at, target } of node.targets)
            expect(at.text.slice(target.start, target.end)).toBe(target.text);
        }
        let before = 0;
        for (const finding of findings) {
          const { start, end } = finding.span;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          before = start;
          for (const fix of finding.fixes('zh')) {
            let reached = 0;
            for (const edit of fix.edits) {
              expect(edit.span.start).toBeGreaterThanOrEqual(reached);
              expect(edit.span.end).toBeGreaterThanOrEqual(edit.span.start);
              reached = edit.span.end;
            }
            expect(reached).toBeLessThanOrEqual(whole.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('随便怎么改，结果都与改完的全文相同', () => {
    const kept = new Analyzer(options);
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        let whole = start;
        let source = PlanText.from(start);
        let analysis: Analysis | undefined;
        for (const [a, b, newText] of changes) {
          analysis = kept.analyze(source, analysis);
          const from = Math.min(a, b, whole.length);
          const to = Math.min(Math.max(a, b), whole.length);
          source = source.edit([{ span: { start: from, end: to }, newText }]);
          whole = whole.slice(0, from) + newText + whole.slice(to);
        }
        const fresh = PlanText.from(whole);
        expect(source.toString()).toBe(whole);
        expect(paragraphsOf(source)).toEqual(paragraphsOf(fresh));
        expect(shown(kept.analyze(source, analysis))).toEqual(shown(new Analyzer(options).analyze(fresh)));
      }),
      { numRuns: 500 },
    );
  });

  it('一次改多处，与改完的全文相同', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        const places = changes
          .flatMap(([a, b]) => [Math.min(a, start.length), Math.min(b, start.length)])
          .sort((a, b) => a - b);
        const wanted = changes.map(([, , newText], index) => ({
          span: { start: places[2 * index] ?? 0, end: places[2 * index + 1] ?? 0 },
          newText,
        }));
        const before = PlanText.from(start);
        const whole = edited(start, wanted);
        const fresh = PlanText.from(whole);
        for (const source of [before.edit(wanted, new AddedLines()), before.edit(wanted)]) {
          expect(source.toString()).toBe(whole);
          expect(paragraphsOf(source)).toEqual(paragraphsOf(fresh));
          expect(shown(new Analyzer(options).analyze(source))).toEqual(
            shown(new Analyzer(options).analyze(fresh)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('在多行里各改几个字，只有那几段变了，结果与改完的全文相同', () => {
    const kept = new Analyzer(options);
    let within = 0;
    const words = fc.constantFrom(
      '疾控处',
      '应急办',
      '达到95%以上',
      '抓好',
      '推进',
      '，',
      '。',
      '（',
      '1. ',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: longItem }, { weight: 1, arbitrary: text }), {
          maxLength: 6,
        }),
        fc.array(fc.tuple(fc.nat(90), fc.nat(2), words), { minLength: 2, maxLength: 4 }),
        (lines, changes) => {
          const start = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
          let reached = 0;
          const wanted = changes.map(([skipped, length, newText]) => {
            const from = Math.min(reached + skipped, start.length);
            reached = Math.min(from + length, start.length);
            return { span: { start: from, end: reached }, newText };
          });
          const before = PlanText.from(start);
          const analysis = kept.analyze(before);
          const after = before.edit(wanted);
          const fresh = PlanText.from(edited(start, wanted));
          expect(after.toString()).toBe(fresh.toString());
          expect(paragraphsOf(after)).toEqual(paragraphsOf(fresh));
          expect(shown(kept.analyze(after, analysis))).toEqual(shown(new Analyzer(options).analyze(fresh)));
          const changed = after.changesSince(before);
          if (changed === null) return;
          if (changed.length > 1) within++;
          before.paragraphs.forEach((paragraph, index) => {
            if (!changed.includes(index)) expect(after.paragraphs[index]).toBe(paragraph);
          });
        },
      ),
      { numRuns: 500 },
    );
    expect(within).toBeGreaterThan(20);
  });

  it('整篇换掉与逐处修改一样', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const source = PlanText.from(one).replaceAll(other);
        expect(source.toString()).toBe(other);
        expect(paragraphsOf(source)).toEqual(paragraphsOf(PlanText.from(other)));
      }),
    );
  });

  it('整篇换掉时，没有改动的行都留着', () => {
    const before = PlanText.from('一、甲\n1. 乙。\n2. 丙。\n3. 丁。\n4. 戊。\n');
    const after = before.replaceAll('一、甲\n1. 新。\n2. 丙。\n3. 丁。\n4. 改。\n');
    expect(after.paragraphs.map((one) => before.paragraphs.includes(one))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('取一段与从全文取一样', () => {
    fc.assert(
      fc.property(text, fc.nat(300), fc.nat(300), (whole, start, length) => {
        expect(PlanText.from(whole).slice(start, start + length)).toBe(whole.slice(start, start + length));
      }),
    );
  });

  it('修复到底就不再有可自动修复的问题，再修一次不变', () => {
    const analyzer = new Analyzer(options);
    fc.assert(
      fc.property(text, (whole) => {
        const { text: fixed, changes } = analyzer.fix(PlanText.from(whole));
        const source = PlanText.from(whole);
        // In steps, and whether or not all findings are known before.
        expect(finish(analyzer.fixSteps(source)).changes).toEqual(changes);
        analyzer.analyze(source);
        expect(finish(analyzer.fixSteps(source)).changes).toEqual(changes);
        const left = analyzer.analyze(fixed).findings.filter((one) => one.hasSafeFix);
        expect(
          left.map((one) => `${one.rule} ${one.message('zh')} in ${JSON.stringify(fixed.toString())}`),
        ).toEqual([]);
        expect(analyzer.fix(fixed).edits).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
