import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The literal strings that the client's code has translated. */
function translated(): string[] {
  const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = files.map((name) => readFileSync(`client/src/${name}`, 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  );
}

test('every string of the client is there in Chinese, and no other', () => {
  const bundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
  expect(Object.keys(bundle).sort()).toEqual([...new Set(translated())].sort());
  for (const [english, chinese] of Object.entries(bundle)) {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    expect(places(chinese), english).toEqual(places(english));
  }
});
