import { Analyzer, type Plan, PlanText } from '../../../../server/src/core';
import { readOfficesText } from '../../../../server/src/core/model/readOffices';
import type { ParsePlan } from '../../../../server/src/core/refactor/structure/rearrange';
import { readYaml } from '../../../../server/src/import/yaml';

/* Plans of a body with four offices. */

export const { directory } = readOfficesText(
  'offices:\n  - name: 办公室\n  - name: 疾控处\n  - name: 基层处\n  - name: 妇幼处\n',
  readYaml,
);
export const analyzer = new Analyzer({ readYaml, directory });
export const parse: ParsePlan = (text) => analyzer.parse(text);
export const planOf = (text: string): Plan => parse(PlanText.from(text));
