import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer } from '../../../../server/src/core';
import { type MoveDirection, moveNode } from '../../../../server/src/core/refactor/moveNode';
import type { ParsePlan } from '../../../../server/src/core/refactor/structure/rearrange';
import { readYaml } from '../../../../server/src/import/yaml';
import { edited } from '../../edited';
import { planOf } from '../../ide/plan';
import { numbered } from './generate';
import { made } from './made';

const analyzer = new Analyzer({ readYaml });
const parse: ParsePlan = (text) => analyzer.parse(text);

const section = fc.option(fc.constantFrom('一、', '二、', '四、'), { freq: 4 });
const number = fc.integer({ min: 1, max: 12 });
const lock = fc.option(fc.constant('%% yaodian-lock-number\n'), { freq: 4 });

const textOf = (items: readonly (readonly [number, string | null, string | null])[]): string =>
  `---\n编号: 连续\n---\n2026年工作要点\n${items
    .map(([value, locked, mark], i) => {
      const heading = mark === null && i > 0 ? '' : `${mark ?? '一、'}章${i}\n`;
      return `${heading}${locked ?? ''}${value}. 事项〔${i}〕。\n`;
    })
    .join('')}`;
const plans = (locked: fc.Arbitrary<string | null>) =>
  fc.array(fc.tuple(number, locked, section), { minLength: 2, maxLength: 12 }).map(textOf);

test.each([
  ['numbers that are anyhow', plans(fc.constant(null))],
  ['locked numbers', plans(lock).map(numbered)],
])('with %s a move and its opposite lead back', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom<MoveDirection>('up', 'down'), (before, pick, direction) => {
      const plan = planOf(before);
      const node = plan.nodes[pick % plan.nodes.length];
      if (node === undefined) return;
      const there = made(moveNode(plan, node.at.start, direction, parse));
      if (there === null) return;
      const after = edited(before, there.edits);
      const middle = planOf(after);
      const locked = (one: typeof plan) =>
        one.nodes
          .flatMap(({ locked, ordinal, title }) => (locked ? [`${ordinal.value} ${title}`] : []))
          .sort();
      expect(locked(middle), after).toEqual(locked(plan));
      const moved = middle.nodes.find(({ title }) => title === node.title);
      const opposite = direction === 'up' ? 'down' : 'up';
      const back = made(moveNode(middle, moved?.at.start ?? 0, opposite, parse));
      expect(back === null ? null : edited(after, back.edits), after).toBe(before);
    }),
    { numRuns: 400 },
  );
});
