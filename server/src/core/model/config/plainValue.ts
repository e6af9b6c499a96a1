import type { YamlValue } from '../../base/yaml';

/** A value without its places: what JSON.parse would give. */
export function plainValue(value: YamlValue | null): unknown {
  if (value === null) return null;
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plainValue);
  return Object.fromEntries(
    value.entries.map((entry) => [String(entry.key.value ?? ''), plainValue(entry.value)]),
  );
}
