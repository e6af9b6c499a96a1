import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analyzer, PlanText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { readingOf } from './readings';

/* What a careful reader finds in whole plans, item by item: `readings/<plan>.txt`. Write them anew with `vitest -u`, and read them. */

const FOLDER = join(import.meta.dirname, 'readings');
const names = readdirSync(FOLDER).map((file) => file.slice(0, -'.txt'.length));

describe('读出的责任、时限和指标', () => {
  const analyzer = new Analyzer({ readYaml });
  it.each(names)('%s', async (name) => {
    const text = PlanText.from(readFileSync(join(import.meta.dirname, 'plans', `${name}.plan`), 'utf8'));
    await expect(readingOf(analyzer, text)).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
  });
});
