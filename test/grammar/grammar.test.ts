import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const grammar = JSON.parse(readFileSync('syntaxes/yaodian.tmLanguage.json', 'utf8'));

/** Every `include` in the grammar, at any depth. */
function includesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'include' && typeof value === 'string' ? [value] : includesOf(value),
  );
}

/** Every scope name in the grammar, at any depth. A name may be several scopes with spaces between them. */
function scopesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'name' || key === 'contentName') && typeof value === 'string'
      ? value.split(' ')
      : scopesOf(value),
  );
}

describe('the TextMate grammar', () => {
  test('is in step with its source', () => {
    expect(() => execFileSync(process.execPath, ['syntaxes/build.mjs', '--check'])).not.toThrow();
  });

  test('includes only what there is, and has nothing that is not included', () => {
    const own = includesOf(grammar).filter((include) => include.startsWith('#'));
    const names = new Set(own.map((include) => include.slice(1)));
    expect([...names].sort()).toEqual(Object.keys(grammar.repository).sort());
    expect(includesOf(grammar).filter((include) => !include.startsWith('#'))).toEqual(['source.yaml']);
  });

  test('names its scopes after the language', () => {
    const standard = ['strong', 'entity.name.tag.yaml'];
    const foreign = scopesOf([grammar.patterns, grammar.repository]).filter(
      (scope) => !scope.endsWith('.yaodian'),
    );
    expect(foreign.filter((scope) => !standard.includes(scope))).toEqual([]);
  });
});
