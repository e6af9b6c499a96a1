import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Analyzer, PlanText } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { snippetText } from './snippetText';

interface Snippet {
  prefix: string[];
  body: string[];
  description: string;
}

const read = (path: string): Record<string, Snippet> => JSON.parse(readFileSync(path, 'utf8'));

/** Those that VS Code reads itself, and those that come from the server with their number. */
const snippets = {
  ...read('snippets/yaodian.code-snippets.json'),
  ...read('server/src/lsp/itemSnippets.json'),
};

describe('snippets', () => {
  test('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
  });

  test.each(Object.entries(snippets))(
    '%s can be found in Latin and in Chinese, and says what it is',
    (_, snippet) => {
      expect(snippet.prefix.some((prefix) => /^[a-z]+$/.test(prefix))).toBe(true);
      expect(snippet.prefix.some((prefix) => /^\p{Script=Han}+$/u.test(prefix))).toBe(true);
      expect(snippet.description).toMatch(/\p{Script=Han}/u);
    },
  );

  test.each(Object.entries(snippets))('%s has stops in order and one last stop', (_, { body }) => {
    const text = body.join('\n');
    const stops = [...text.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
    expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
    const inOrder = [...new Set(stops.filter((stop) => stop > 0))];
    expect(inOrder).toEqual(inOrder.map((_stop, index) => index + 1));
  });

  test.each(Object.entries(snippets).filter(([name]) => /工作要点/.test(name)))(
    '%s is a whole plan in which nothing is wrong',
    (_, { body }) => {
      const { text } = snippetText(body.join('\n'));
      const { plan, findings } = new Analyzer({ readYaml }).analyze(PlanText.from(`${text}\n`));
      expect(findings.map(({ rule, start }) => `${rule} ${text.slice(start, start + 12)}`)).toEqual([]);
      expect(plan.title).toMatch(/^2026年.*工作要点$/);
      expect(plan.year).toBe(2026);
      expect(plan.sections).toHaveLength(2);
      expect(plan.items.length).toBeGreaterThan(1);
      for (const item of plan.items) expect(item.responsibility, item.title).not.toBeNull();
    },
  );
});
