import { readOfficesText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import type { PlanOffices } from './plan';
import type { Department } from './vocabulary/department';

/** The directory of a department in a year, as it would keep it in offices.yaml. */
export function officesOf(department: Department, year: number): PlanOffices {
  const aliases = new Map<string, string>();
  const retired = new Map<string, string>();
  const lines = [`body: ${department.body}`, 'offices:'];
  for (const { name, fullName, alias, formerly } of department.offices) {
    lines.push(`  - name: ${name}`);
    if (fullName !== undefined) {
      lines.push(`    fullName: ${fullName}`);
      aliases.set(name, fullName);
    }
    if (alias !== undefined) {
      lines.push(`    aliases: [${alias}]`);
      // The name without its brackets is no alias: it is the name as people write it.
      if (!name.startsWith(`${alias}（`)) aliases.set(name, alias);
    }
    if (formerly !== undefined) {
      lines.push(`  - name: ${formerly}`, `    until: ${year - 1}`, `    successor: ${name}`);
      retired.set(name, formerly);
    }
  }
  for (const name of [department.shortBody, ...department.partners]) {
    lines.push(`  - name: ${name}`, '    kind: external');
  }
  const { directory, problems } = readOfficesText(`${lines.join('\n')}\n`, readYaml);
  if (problems.length > 0) throw new Error(`the directory of ${department.body} has problems`);
  return { directory, aliases, retired };
}
