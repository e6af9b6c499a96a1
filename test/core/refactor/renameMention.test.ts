import { describe, expect, it } from 'vitest';
import { renameMentions } from '../../../server/src/core';
import { edited } from '../edited';
import { planOf } from '../ide/plan';

const HEAD = '2026年工作要点\n一、公共卫生\n1. 事项。扎实推进。（牵头处室：';

/** The plan with `written` in its tag, after renaming `from` to `to`; null where the name cannot be replaced. */
function renamed(text: string, from: string, to: string): string | null {
  const plan = planOf(text);
  const mentions = plan.items.flatMap((item) => item.responsibility?.lead ?? []);
  const { edits, blocked } = renameMentions(mentions, from, to);
  return blocked === null ? edited(text, edits) : null;
}

const CASES: readonly (readonly [written: string, from: string, to: string, after: string | null])[] = [
  ['疾控处', '疾控处', '控处', '控处'],
  ['疾\n控处', '疾控处', '卫控处', '卫\n控处'],
  ['疾\n控处', '疾控处', '疾病控处', '疾\n病控处'],
  ['疾病\n控处', '疾病控处', '疾防控处', '疾防\n控处'],
  // What is left would stand on one side of the break, and nobody could tell where it was.
  ['疾\n控处', '疾控处', '控处', null],
  ['疾病\n控处', '疾病控处', '疾控处', null],
  ['疾控\n科室', '疾控科室', '疾控科', '疾控\n科'],
  ['疾控科\n室', '疾控科室', '疾控科', null],
  // A note speaks of the character before it.
  ['疾(jí)控(kòng)处(chù)', '疾控处', '卫控处', null],
  ['疾(jí)控(kòng)处(chù)', '疾控处', '控处', null],
];

describe('处室改名', () => {
  for (const [written, from, to, after] of CASES) {
    it(`${JSON.stringify(written)} 的“${from}”改为“${to}”${after === null ? '：改不了' : ''}`, () => {
      const text = `${HEAD}${written}）\n`;
      const result = renamed(text, from, to);
      expect(result).toBe(after === null ? null : `${HEAD}${after}）\n`);
      if (result !== null) expect(renamed(result, to, from)).toBe(text);
    });
  }
});
