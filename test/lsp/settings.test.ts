import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings } from '../../server/src/lsp/settings';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const properties: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;

/** What an editor sends whose user has changed nothing. */
function defaults(): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, { default: value }] of Object.entries(properties)) {
    const parts = name.split('.').slice(1);
    const last = parts.pop() ?? '';
    let at = all;
    for (const part of parts) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return all;
}

test('each setting is by default what it is without an editor that sends it', () => {
  expect(readSettings(defaults())).toEqual(readSettings(undefined));
  expect(readSettings({})).toEqual(readSettings(undefined));
});

test('what the server reads can be set in the editor', () => {
  const names = (value: object, before: string): string[] =>
    Object.entries(value).flatMap(([name, one]) =>
      typeof one === 'object' && name !== 'rules' ? names(one, `${before}.${name}`) : [`${before}.${name}`],
    );
  for (const name of names(readSettings({}), 'yaodian')) expect(Object.keys(properties)).toContain(name);
});
