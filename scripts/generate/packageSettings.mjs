// The `yaodian.rules` setting in package.json.
import { readFileSync } from 'node:fs';
import { rulesSchema } from './ruleSettings.mjs';

export const file = 'package.json';

export async function generate() {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const properties = manifest.contributes.configuration.properties;
  const { default: value, scope, order, markdownDescription } = properties['yaodian.rules'];
  const schema = await rulesSchema();
  properties['yaodian.rules'] = { ...schema, default: value, scope, order, markdownDescription };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
