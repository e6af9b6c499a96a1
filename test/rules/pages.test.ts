import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Finding, PlanText, RULES, type Rule, type RuleSettings } from '../../server/src/core';
import { readOffices } from '../../server/src/core/model/readOffices';
import { readYaml } from '../../server/src/import/yaml';
import { type PageExample, pageExamples, withoutLastBreak } from './page';

const DOCS = join(import.meta.dirname, '../../docs/rules');
/** `UPDATE_PAGES=1 npm run test:rules` writes 诊断 and 修复后 anew, to be read before they are committed. */
const UPDATE = process.env.UPDATE_PAGES === '1';

function pagePath(id: string): string {
  return join(DOCS, `${id}.md`);
}

function analyzerFor(rule: Rule, example: PageExample): Analyzer {
  const settings = example.settings === null ? undefined : JSON.parse(example.settings);
  const usual = rule.severity === 'off' ? 'warning' : rule.severity;
  const rules: RuleSettings = { [rule.id]: settings ?? usual };
  const directory = example.offices === null ? undefined : readOffices(readYaml(example.offices)).directory;
  return new Analyzer({ readYaml, rules, ...(directory === undefined ? {} : { directory }) });
}

function findingsOf(rule: Rule, analyzer: Analyzer, text: PlanText): Finding[] {
  return analyzer.analyze(text).findings.filter((finding) => finding.rule === rule.id);
}

function describeFinding(text: PlanText, finding: Finding): string {
  const { line, character } = text.locate(finding.start);
  const shown = text
    .toString()
    .slice(finding.span.start, finding.span.end)
    .replace(/\s*\n\s*/g, '⏎');
  const short = shown.length > 24 ? `${shown.slice(0, 23)}…` : shown;
  return `${line + 1}:${character + 1} [${short}] ${finding.message('zh')}`;
}

/** Applies the first fix of the rule's first finding until none is left. */
function fixWith(rule: Rule, analyzer: Analyzer, source: string): string {
  let text = PlanText.from(source);
  for (let round = 0; round < 50; round++) {
    const fix = findingsOf(rule, analyzer, text)
      .map((finding) => finding.fixes('zh')[0])
      .find((one) => one !== undefined);
    if (fix === undefined) break;
    text = text.edit(fix.edits);
  }
  return text.toString();
}

function rewrite(path: string, rule: Rule): void {
  const page = readFileSync(path, 'utf8');
  let written = page;
  for (const example of pageExamples(page).reverse()) {
    if (example.kind !== 'bad') continue;
    const analyzer = analyzerFor(rule, example);
    const text = PlanText.from(example.text);
    const found = findingsOf(rule, analyzer, text)
      .map((one) => `${describeFinding(text, one)}\n`)
      .join('');
    const replacements = [
      [example.diagnostics, found] as const,
      [example.fixed, `${fixWith(rule, analyzer, example.text)}\n`] as const,
    ].sort((a, b) => (b[0]?.start ?? 0) - (a[0]?.start ?? 0));
    for (const [block, replacement] of replacements) {
      if (block !== null) written = written.slice(0, block.start) + replacement + written.slice(block.end);
    }
  }
  if (written !== page) writeFileSync(path, written);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('规则 %s 的说明页', (id, rule) => {
  const path = pagePath(id);
  if (UPDATE && existsSync(path)) rewrite(path, rule);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const examples = pageExamples(page);

  it('有标题、反例和正例', () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toContain(rule.summary.zh);
    expect(examples.some((example) => example.kind === 'bad')).toBe(true);
    expect(examples.some((example) => example.kind === 'good')).toBe(true);
    if (rule.fix !== 'none' && rule.scope !== 'external') {
      expect(
        examples.some((example) => example.fixed !== null),
        '可修复的规则要有“修复后”',
      ).toBe(true);
    }
  });

  if (rule.scope === 'external' && id !== 'document/directive') return;

  examples.forEach((example, index) => {
    if (example.kind === 'bad') {
      it(`第 ${index + 1} 例：反例报出应报的`, () => {
        const analyzer = analyzerFor(rule, example);
        const text = PlanText.from(example.text);
        const found = findingsOf(rule, analyzer, text);
        expect(found.length).toBeGreaterThan(0);
        expect(found.map((finding) => describeFinding(text, finding)).join('\n')).toBe(
          withoutLastBreak(example.diagnostics?.text ?? ''),
        );
      });
      const { fixed } = example;
      if (fixed !== null) {
        it(`第 ${index + 1} 例：修复后如页所示，且不再报`, () => {
          const analyzer = analyzerFor(rule, example);
          const result = fixWith(rule, analyzer, example.text);
          expect(result).toBe(withoutLastBreak(fixed.text));
          expect(
            findingsOf(rule, analyzer, PlanText.from(result)).filter((one) => one.fixes('zh').length > 0),
          ).toEqual([]);
        });
      }
    } else {
      it(`第 ${index + 1} 例：正例不报`, () => {
        const text = PlanText.from(example.text);
        const { findings, failures } = analyzerFor(rule, example).analyze(text);
        const grave = findings.filter(
          (one) => one.rule === rule.id || one.severity === 'error' || one.severity === 'warning',
        );
        expect(grave.map((finding) => `${finding.rule} ${describeFinding(text, finding)}`)).toEqual([]);
        expect(failures).toEqual([]);
      });
    }
  });
});

describe('规则目录', () => {
  it('每个规则一个源文件，文件名就是规则名', () => {
    const root = join(import.meta.dirname, '../../server/src/core/lint/rules');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''));
    expect(files.sort()).toEqual(RULES.map((rule) => rule.id as string).sort());
  });

  it('没有无主的说明页', () => {
    const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('/') && file.endsWith('.md'))
      .map((file) => file.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(RULES.map((rule) => rule.id as string).sort());
  });

  it('每条文字都有中英两种', () => {
    for (const rule of RULES) {
      for (const message of [rule.summary, ...Object.values(rule.messages)]) {
        expect(message.zh, rule.id).toMatch(/\p{Script=Han}|^[^a-z]*$/u);
        expect(message.en, rule.id).not.toBe('');
        const names = (text: string): string[] =>
          [...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map((match) => match[1] ?? '').sort();
        expect(new Set(names(message.en)), `${rule.id}: ${message.en}`).toEqual(new Set(names(message.zh)));
      }
    }
  });
});
