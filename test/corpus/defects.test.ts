import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Finding, PlanText, RULES } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { hasGold, PLAN_NAMES, planPath, readGold } from './gold';

/** A defect that a careful reader found. `must` is to be reported; `may` and `beyond` need not be. */
interface GoldDefect {
  readonly id: string;
  readonly plan: string;
  /** From one. */
  readonly line: number;
  readonly fragment: string;
  readonly rule: string | null;
  readonly also: readonly string[];
  readonly expect: 'must' | 'may' | 'beyond';
}

const known = new Set<string>(RULES.map((rule) => rule.id));

/** Whether a finding touches a line, counted from one. */
function touches(text: PlanText, finding: Finding, line: number): boolean {
  return text.locate(finding.start).line + 1 <= line && line <= text.locate(finding.span.end).line + 1;
}

describe.skipIf(!hasGold)('真实文件里的问题（找不到 shared 时跳过）', () => {
  for (const name of PLAN_NAMES) {
    const load = (): { text: PlanText; findings: readonly Finding[]; gold: GoldDefect[] } => {
      const text = PlanText.from(readFileSync(planPath(name), 'utf8'));
      const { findings, failures } = new Analyzer({ readYaml }).analyze(text);
      expect(failures).toEqual([]);
      return {
        text,
        findings,
        gold: readGold<GoldDefect[]>('defects').filter((one) => one.plan === `${name}.txt`),
      };
    };

    it(`${name}：该报的都报在该报的行`, () => {
      const { text, findings, gold } = load();
      const missed = gold
        .filter((defect) => defect.expect === 'must' && defect.rule !== null && known.has(defect.rule))
        .filter((defect) => {
          const rules = [defect.rule, ...defect.also];
          return !findings.some((one) => rules.includes(one.rule) && touches(text, one, defect.line));
        })
        .map((defect) => `${defect.id} ${defect.line}行 ${defect.rule} ${defect.fragment}`);
      expect(missed).toEqual([]);
    });

    it(`${name}：没有误报的错误和警告`, () => {
      const { text, findings, gold } = load();
      // Of defects that fill the plan (notes, half-width marks) gold names the first; their rules may speak anywhere.
      const everywhere = new Set(
        name === 'taizhou-2023'
          ? gold.filter((one) => one.expect === 'must').flatMap((one) => [one.rule, ...one.also])
          : [],
      );
      const surplus = findings
        .filter(
          (one) => (one.severity === 'error' || one.severity === 'warning') && !everywhere.has(one.rule),
        )
        .filter(
          (one) =>
            !gold.some(
              (defect) => [defect.rule, ...defect.also].includes(one.rule) && touches(text, one, defect.line),
            ),
        )
        .map((one) => `${text.locate(one.start).line + 1}行 ${one.rule} ${one.message('zh')}`);
      expect(surplus).toEqual([]);
    });
  }
});
