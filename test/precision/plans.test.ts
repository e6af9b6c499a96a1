import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer, type Finding, PlanText, readOfficesText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { PLANTS } from './plants';

/*
 * Whole plans as offices write them, each in another field and style. The clean ones give no error and no warning; one slip
 * in one of them is reported on its line, and nothing else is.
 */

const FOLDER = join(import.meta.dirname, 'plans');
/** What a plan's form is wrong in throughout: copied from a page, typed in half width, in Traditional characters. */
const FORM: Readonly<Record<string, readonly string[]>> = {
  wrapped: ['text/hard-wrap'],
  halfwidth: ['text/punctuation-width', 'tag/bracket-width'],
  'trade-union': ['text/punctuation-width', 'tag/bracket-width'],
  traditional: ['text/traditional'],
};

const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.plan')).map((file) => file.slice(0, -'.plan'.length));

function analyzerOf(name: string): Analyzer {
  const file = `${name}.offices.yaml`;
  if (!files.includes(file)) return new Analyzer({ readYaml });
  const { directory, problems } = readOfficesText(readFileSync(join(FOLDER, file), 'utf8'), readYaml);
  expect(problems).toEqual([]);
  return new Analyzer({ readYaml, directory });
}

function grave(findings: readonly Finding[], name: string): Finding[] {
  return findings.filter(
    ({ rule, severity }) => (severity === 'error' || severity === 'warning') && !FORM[name]?.includes(rule),
  );
}

function shown(text: PlanText, finding: Finding): string {
  return `${text.locate(finding.start).line + 1}行 ${finding.rule} ${finding.message('zh')}`;
}

describe('没有问题的文稿', () => {
  it.each(names)('%s', (name) => {
    const text = PlanText.from(readFileSync(join(FOLDER, `${name}.plan`), 'utf8'));
    const { findings, failures } = analyzerOf(name).analyze(text);
    expect(failures).toEqual([]);
    const alarms = grave(findings, name).map((finding) => shown(text, finding));
    expect(alarms.join('\n')).toBe('');
  });
});

describe('植入一处问题的文稿', () => {
  it('每份文稿都有', () => {
    expect(Object.keys(PLANTS).toSorted()).toEqual(names.toSorted());
  });

  const cases = Object.entries(PLANTS).flatMap(([name, plants]) =>
    plants.map((plant) => ({ name, plant, rule: plant.rule })),
  );
  it.each(cases)('$name：$rule $plant.from', ({ name, plant }) => {
    const clean = readFileSync(join(FOLDER, `${name}.plan`), 'utf8');
    const at = clean.indexOf(plant.from);
    expect(at, `“${plant.from}”应在文稿中`).toBeGreaterThanOrEqual(0);
    expect(clean.indexOf(plant.from, at + 1), `“${plant.from}”应只有一处`).toBe(-1);
    const spoilt = clean.slice(0, at) + plant.to + clean.slice(at + plant.from.length);
    const text = PlanText.from(spoilt);
    const line = text.locate(plant.shows === undefined ? at : spoilt.indexOf(plant.shows)).line;
    const all = grave(analyzerOf(name).analyze(text).findings, name);
    const own = all.filter(
      (finding) =>
        finding.rule === plant.rule &&
        text.locate(finding.start).line <= line &&
        line <= text.locate(finding.span.end).line,
    );
    expect(own.length, all.map((finding) => shown(text, finding)).join('\n')).toBeGreaterThan(0);
    const others = all.filter(({ rule }) => rule !== plant.rule);
    expect(others.map((finding) => shown(text, finding)).join('\n')).toBe('');
  });
});
