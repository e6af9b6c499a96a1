import { Analyzer, type Plan, PlanText } from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';

/** The plan of a text, without an office directory. */
export function planOf(text: string): Plan {
  return new Analyzer({ readYaml }).parse(PlanText.from(text));
}
