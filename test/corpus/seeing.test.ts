import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  Analyzer,
  learnOffices,
  type Plan,
  PlanText,
  readOfficesText,
  selectionRanges,
  semanticTokens,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  writeOffices,
} from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { type GoldOffices, hasGold, PLAN_NAMES, planPath, readGold } from './gold';

type Counts = Record<(typeof TOKEN_MODIFIERS)[number], number>;

const PINYIN_NOTE = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g;

/** How many characters of offices stand in each role: a name that a page breaks is several tokens. */
function charactersByRole(plan: Plan, directory: Analyzer['directory']): Counts {
  const counts: Counts = { lead: 0, support: 0, responsible: 0 };
  semanticTokens(plan, directory, (line, character, length, type, bits) => {
    if (TOKEN_TYPES[type] !== 'type') return;
    const written = plan.source.lineText(line).slice(character, character + length);
    const name = written.replace(PINYIN_NOTE, '');
    for (const [index, modifier] of TOKEN_MODIFIERS.entries()) {
      if ((bits & (1 << index)) !== 0) counts[modifier] += name.length;
    }
  });
  return counts;
}

describe.runIf(hasGold).each(PLAN_NAMES)('%s', (name) => {
  const text = () => PlanText.from(readFileSync(planPath(name), 'utf8'));

  test('shows the offices in the roles that a careful reader found', () => {
    const learned = writeOffices(learnOffices([new Analyzer({ readYaml }).parse(text())]), [], 'zh');
    const { directory } = readOfficesText(learned, readYaml);
    const plan = new Analyzer({ readYaml, directory }).parse(text());
    const wanted: Counts = { lead: 0, support: 0, responsible: 0 };
    for (const [office, counts] of Object.entries(readGold<GoldOffices>(`offices-${name}`).offices)) {
      for (const role of TOKEN_MODIFIERS) wanted[role] += office.length * counts[role];
    }
    expect(charactersByRole(plan, directory)).toEqual(wanted);
  });

  test('lets a selection grow from any place to the whole', () => {
    const source = text();
    const plan = new Analyzer({ readYaml }).parse(source);
    for (let offset = 0; offset <= source.length; offset += 37) {
      const spans = selectionRanges(plan, offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: source.length });
      for (const [index, inner] of spans.slice(0, -1).entries()) {
        const outer = spans[index + 1] ?? inner;
        expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
        expect(outer.end - outer.start).toBeGreaterThan(inner.end - inner.start);
      }
    }
  });
});
