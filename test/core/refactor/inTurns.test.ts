import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Analyzer,
  format,
  type Plan,
  PlanText,
  type Restructured,
  renumber,
  restyleTags,
  type TextEdit,
} from '../../../server/src/core';
import { finish } from '../../../server/src/core/base/steps';
import { joinItems } from '../../../server/src/core/refactor/joinItems';
import { moveNode } from '../../../server/src/core/refactor/moveNode';
import { splitItem } from '../../../server/src/core/refactor/splitItem';
import { readYaml } from '../../../server/src/import/yaml';
import { hasGold, PLAN_NAMES, planPath } from '../../corpus/gold';
import { plan as plans } from './structure/generate';

/*
 * Lines remember what commands made of them, and paragraphs how they compare with what they were. Whatever was tried in
 * turns, was made and typed over, a command makes of a plan what it makes of its text.
 */

/** What a command makes, as edits; null where it makes nothing. */
type Command = (analyzer: Analyzer, plan: Plan, offset: number) => readonly TextEdit[] | null;

const made = (result: Restructured | null): readonly TextEdit[] | null =>
  result === null ? null : 'edits' in result ? result.edits : result.oneWay.edits;

const parseWith =
  (analyzer: Analyzer) =>
  (text: PlanText): Plan =>
    analyzer.parse(text);

const COMMANDS: readonly Command[] = [
  ...(['full', 'black', 'lines', 'shorthand', 'verb'] as const).map(
    (style): Command =>
      (analyzer, plan) =>
        finish(restyleTags(plan, style, parseWith(analyzer)))?.edits ?? null,
  ),
  (analyzer, plan) => format(analyzer, plan),
  (analyzer, plan) => finish(analyzer.fixSteps(plan.source)).changes,
  (_, plan) => renumber(plan, 'plan', 0)?.numbers ?? null,
  (analyzer, plan, offset) => made(moveNode(plan, offset, 'up', parseWith(analyzer))),
  (analyzer, plan, offset) => made(splitItem(plan, offset, parseWith(analyzer))),
  (analyzer, plan, offset) => made(joinItems(plan, offset, parseWith(analyzer))),
];

/** A command somewhere, then a key somewhere; `isKept` has what the command makes become the text. */
interface Turn {
  readonly command: number;
  readonly place: number;
  readonly isKept: boolean;
  readonly key: { readonly place: number; readonly length: number; readonly text: string } | null;
}

const TURN: fc.Arbitrary<Turn> = fc.record({
  command: fc.nat(COMMANDS.length - 1),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  isKept: fc.boolean(),
  key: fc.option(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(2),
      text: fc.constantFrom('', '字', '。', '（', '）', '、', '\n', '2.', '牵头', '/'),
    }),
  ),
});

const analyzerOf = (): Analyzer => new Analyzer({ readYaml });

/** Takes the turns on one plan, each command twice; adds those that made something to `effective`. */
function takeTurns(start: string, turns: readonly Turn[], effective: Set<number>): void {
  const analyzer = analyzerOf();
  let text = PlanText.from(start);
  for (const { command, place, isKept, key } of turns) {
    const run = COMMANDS[command] as Command;
    const offset = Math.floor(place * text.length);
    const fresh = analyzerOf();
    const expected = run(fresh, fresh.parse(PlanText.from(text.toString())), offset);
    expect(run(analyzer, analyzer.parse(text), offset)).toEqual(expected);
    expect(run(analyzer, analyzer.parse(text), offset)).toEqual(expected);
    if (expected !== null && expected.length > 0) effective.add(command);
    if (isKept && expected !== null) text = text.edit(expected);
    if (key !== null) {
      const from = Math.floor(key.place * text.length);
      const span = { start: from, end: Math.min(text.length, from + key.length) };
      text = text.edit([{ span, newText: key.text }]);
    }
  }
}

describe('commands in turns', () => {
  test('on plans of all kinds', () => {
    const effective = new Set<number>();
    fc.assert(
      fc.property(plans, fc.array(TURN, { maxLength: 12 }), (text, turns) => {
        takeTurns(text, turns, effective);
      }),
      { numRuns: 300 },
    );
    expect(effective.size).toBe(COMMANDS.length);
  });

  test.skipIf(!hasGold)('on the published plans', () => {
    const texts = PLAN_NAMES.map((name) => readFileSync(planPath(name), 'utf8'));
    const effective = new Set<number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(TURN, { minLength: 4, maxLength: 8 }),
        (text, turns) => {
          takeTurns(text, turns, effective);
        },
      ),
      { numRuns: 80 },
    );
    expect(effective.size).toBeGreaterThan(5);
  });
});
