import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  Analyzer,
  learnOffices,
  officeUses,
  PlanText,
  readOfficesText,
  writeOffices,
} from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { simplify } from '../core/syntax/targets/seedPlans';
import { type GoldOffices, hasGold, PLAN_NAMES, planPath, readGold } from './gold';

describe.runIf(hasGold).each(PLAN_NAMES)('the offices of %s by a directory learned from it', (name) => {
  test('are named where a careful reader found them', () => {
    const text = PlanText.from(readFileSync(planPath(name), 'utf8'));
    const learned = writeOffices(learnOffices([new Analyzer({ readYaml }).parse(text)]), [], 'zh');
    const { directory } = readOfficesText(learned, readYaml);
    const plan = new Analyzer({ readYaml, directory }).parse(text);
    const found: Record<string, Record<string, number>> = {};
    for (const { office, uses } of officeUses(plan, directory).values()) {
      if (office === null) continue;
      const counts = { lead: 0, support: 0, responsible: 0 };
      for (const { role } of uses) counts[role]++;
      found[simplify(office.name)] = counts;
    }
    const wanted = readGold<GoldOffices>(`offices-${name}`).offices;
    expect(found).toEqual(
      Object.fromEntries(
        Object.entries(wanted).map(([office, { lead, support, responsible }]) => [
          office,
          { lead, support, responsible },
        ]),
      ),
    );
  });
});
