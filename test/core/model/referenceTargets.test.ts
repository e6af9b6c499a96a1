import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../server/src/core';
import type { OutlineNode } from '../../../server/src/core/model/outlineNode';
import {
  type PlacedReference,
  planReferences,
  ReferenceResolver,
  type ReferenceTarget,
} from '../../../server/src/core/model/referenceTargets';
import type { ReferenceNumber } from '../../../server/src/core/syntax/references';
import { dueNumbers } from '../dueNumbers';
import { planOf } from '../ide/plan';

const CHINESE = '一二三四五六七八九十';

/** Plans whose numbers are wrong here and there, and mostly there several times. */
const TEXT = fc
  .array(
    fc.record({
      kind: fc.constantFrom('section', 'subsection', 'item', 'item', 'item', 'item', 'point'),
      number: fc.integer({ min: 1, max: 4 }),
      reference: fc.constantFrom(
        '第一项',
        '第2项、第3项',
        '第（二）项',
        '第二部分',
        '第二部分第3项',
        '第九项',
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((lines) => {
    const written = lines.map(({ kind, number, reference }) => {
      const chinese = CHINESE.charAt(number - 1);
      if (kind === 'section') return `${chinese}、抓好某类工作`;
      if (kind === 'subsection') return `（${chinese}）抓好某类工作`;
      return `${kind === 'item' ? `${number}. ` : `（${number}）`}抓好某项工作，参见${reference}。`;
    });
    return `2026年工作要点\n${written.join('\n')}\n`;
  });

test('a reference means what it means by the numbers of all nodes looked at one after the other', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const plan = planOf(text);
      const resolver = ReferenceResolver.of(plan);
      for (const placed of planReferences(plan))
        expect(resolver.resolve(placed)).toEqual(plainly(plan, placed));
    }),
    { numRuns: 500 },
  );
});

type Test = (node: OutlineNode) => boolean;

/** The same without any index: what it says is what is meant. */
function plainly(plan: Plan, { at, reference: { part, item } }: PlacedReference): ReferenceTarget {
  const due = new Map(plan.levels.flatMap((level) => [...dueNumbers(level)]));
  const owner = plan.nodes.findLast((node) => node.at.index <= at.index);
  const scopeOf = (node: OutlineNode): OutlineNode | null =>
    plan.levels.find(({ nodes }) => nodes.includes(node))?.scopeOf(node) ?? null;
  const choose = (
    tiers: readonly Test[],
    { value }: ReferenceNumber,
  ): { readonly node: OutlineNode | null; readonly certain: boolean } => {
    for (const tier of tiers) {
      const bearers = plan.nodes.filter((node) => node.ordinal.value === value && tier(node));
      if (bearers.length === 0) continue;
      const near = bearers.filter((node) => {
        const scope = scopeOf(node);
        return scope === null || (owner !== undefined && isWithin(owner, scope));
      });
      const choices = near.length > 0 ? near : bearers;
      if (choices.length === 1) return { node: choices[0] ?? null, certain: true };
      return { node: choices.find((node) => due.get(node) === value) ?? choices[0] ?? null, certain: false };
    }
    for (const tier of tiers) {
      const node = plan.nodes.find((one) => due.get(one) === value && tier(one));
      if (node !== undefined) return { node, certain: false };
    }
    return { node: null, certain: true };
  };
  const isPart: Test =
    plan.sections.length > 0 ? ({ kind }) => kind === 'section' : (node) => node.parent === null;
  const top = part === null ? { node: null, certain: true } : choose([isPart], part);
  if (item === null) return { part: top.node, item: null, certain: top.certain };
  if (part !== null && top.node === null) return { part: null, item: null, certain: true };
  const tiers: Test[] = [({ kind }) => kind === 'item'];
  if (item.bracketed) tiers.unshift(({ ordinal }) => ordinal.kind === 'subsection');
  if (top.node !== null) tiers.push(({ kind }) => kind !== 'section');
  const chosen = choose(
    tiers.map((tier) => (node) => tier(node) && (top.node === null || isWithin(node, top.node))),
    item,
  );
  return { part: top.node, item: chosen.node, certain: top.certain && chosen.certain };
}

function isWithin(node: OutlineNode, top: OutlineNode): boolean {
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) if (up === top) return true;
  return false;
}
