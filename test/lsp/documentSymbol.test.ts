import { expect, test } from 'vitest';
import { withServer } from './client';
import { PLAN } from './plans';

const OTHER = 'file:///plans/另一份工作要点.txt';
const LINES = [
  '2020年工作要点',
  '一、公共卫生',
  '1. 加强防控。健全机制。（责任处室：疾控处、基层处）',
  '2. 加强妇幼健康，',
  '保持较低水平。（牵头处室：妇幼处）',
  '3. 加强科教',
  '建设重点学科。',
  '（1）建成一个。',
  '',
];

/** Where the cursor stands, how much is taken away there, and what is typed instead. */
test.each<[what: string, line: number, character: number, removed: number, typed: string]>([
  ['a line above', 0, 0, 0, '前言\n'],
  ['a number', 2, 0, 1, '12'],
  ['a title that grows', 2, 5, 0, '疾病'],
  ['a sentence more in a title', 2, 7, 1, '，'],
  ['an office', 2, 20, 1, '政'],
  ['a line end within an item', 3, 7, 1, '\n'],
  ['another level', 2, 0, 2, '（1）'],
  ['the front matter says who leads', 0, 0, 0, '---\n首位牵头: 是\n---\n'],
])('the outline after a key is that of the text read anew: %s', (_, line, character, removed, typed) =>
  withServer(async (client) => {
    const text = LINES.join('\n');
    await client.open(PLAN, text);
    await client.symbols(PLAN);
    const start = { line, character };
    const end = { line, character: character + removed };
    await client.change(PLAN, { range: { start, end }, text: typed });
    const after = LINES.map((one, index) =>
      index === line ? one.slice(0, character) + typed + one.slice(character + removed) : one,
    );
    await client.open(OTHER, after.join('\n'));
    const outline = await client.symbols(PLAN);
    expect(outline.length).toBeGreaterThan(0);
    expect(outline).toEqual(await client.symbols(OTHER));
  }),
);
