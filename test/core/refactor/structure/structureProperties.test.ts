import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutlineNode, Plan, TextEdit } from '../../../../server/src/core';
import { Analyzer, PlanText } from '../../../../server/src/core';
import { planReferences, ReferenceResolver } from '../../../../server/src/core/model/referenceTargets';
import { changeLevel } from '../../../../server/src/core/refactor/changeLevel';
import { joinItems } from '../../../../server/src/core/refactor/joinItems';
import { moveNode } from '../../../../server/src/core/refactor/moveNode';
import { splitItem } from '../../../../server/src/core/refactor/splitItem';
import type { ParsePlan, Restructuring } from '../../../../server/src/core/refactor/structure/rearrange';
import { readYaml } from '../../../../server/src/import/yaml';
import { edited } from '../../edited';
import { planOf } from '../../ide/plan';
import { plan as plans } from './generate';

/** Only the rules on numbers speak here. */
const analyzer = new Analyzer({
  readYaml,
  rules: { tag: 'off', office: 'off', target: 'off', text: 'off', document: 'off' },
});
/** A few seconds' worth; ten times as many have been run. */
const RUNS = 300;
const parse: ParsePlan = (text) => analyzer.parse(text);

/** What the references that are plain point to: titles of nodes by the titles of the paragraphs. */
function targets(plan: Plan): Map<string, string> {
  const resolver = new ReferenceResolver(plan);
  const found = new Map<string, string>();
  for (const placed of planReferences(plan)) {
    const { item, certain } = resolver.resolve(placed);
    if (certain) found.set(placed.at.written(placed.at.syntax.title), item?.title ?? '');
  }
  return found;
}

const findings = (text: string): string[] =>
  analyzer
    .analyze(PlanText.from(text))
    .findings.filter(({ rule }) => rule.startsWith('numbering/') && !/empty|reference|policy/.test(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end + 6)}`);

/** The characters of a text that are words: no numbers, no line ends. */
const words = (text: string): string =>
  [
    ...text
      .replace(/第[一二三四五六七八九十]部分(?=第)/g, '')
      .replace(/[（(]?[\d一二三四五六七八九十]+[）)、.]?|[①-⑳]|\s|第|章|条/g, ''),
  ]
    .sort()
    .join('');

function apply(text: string, edits: readonly TextEdit[]): string {
  // Edits are in order and never overlap.
  let reached = 0;
  for (const { span } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(reached);
    reached = span.end;
  }
  return edited(text, edits);
}

type Operation = (plan: Plan, offset: number, parse: ParsePlan) => Restructuring | null;

const move =
  (direction: 'up' | 'down'): Operation =>
  (plan, offset, parse) =>
    moveNode(plan, offset, direction, parse);
const level =
  (change: 'promote' | 'demote'): Operation =>
  (plan, offset, parse) =>
    changeLevel(plan, offset, change, parse);

const cases: [string, Operation, Operation][] = [
  ['up and down', move('up'), move('down')],
  ['down and up', move('down'), move('up')],
  ['demote and promote', level('demote'), level('promote')],
];

test.each(cases)('%s lead back, and nothing is lost on the way', (_, there, back) => {
  let done = 0;
  fc.assert(
    fc.property(plans, fc.nat(), (text, pick) => {
      const plan = planOf(text);
      const node = plan.nodes[pick % plan.nodes.length];
      if (node === undefined) return;
      const offset = node.at.start;
      const result = there(plan, offset, parse);
      if (result === null) return;
      done++;
      const after = apply(text, result.edits);
      const middle = planOf(after);
      const message = `${text}→ ${node.title}\n${after}`;
      expect(words(after), message).toBe(words(text));
      expect(findings(after), message).toEqual(findings(text));
      if (result.unsure.length > 0) return;
      const before = targets(plan);
      const now = targets(middle);
      for (const [referring, item] of before) expect(now.get(referring), message).toBe(item);
      const there2 = middle.nodes.find(({ title }) => title === node.title);
      const returned = back(middle, there2?.at.start ?? 0, parse);
      const again = returned === null ? 'null' : apply(after, returned.edits);
      if (!/第.部分第/.test(after) && before.size === planReferences(plan).length)
        expect(again, message).toBe(text);
    }),
    { numRuns: RUNS },
  );
  expect(done).toBeGreaterThan(RUNS * 0.3);
});

/** The tags of a node as written, without those of its points. */
const ownTags = (node: OutlineNode | undefined): string[] =>
  [...(node === undefined ? [] : [node.at, ...node.body])].flatMap((at) =>
    at.syntax.tags.map((tag) => at.written(tag)),
  );

test('splitting and joining lead back', () => {
  let done = 0;
  fc.assert(
    fc.property(plans, fc.nat(), fc.nat(20), (text, pick, into) => {
      const plan = planOf(text);
      const items = plan.nodes.filter(({ kind }) => kind === 'item' || kind === 'point');
      const node = items[pick % items.length];
      if (node === undefined) return;
      const offset = node.at.start + Math.min(into, node.at.paragraph.raw.length);
      const split = splitItem(plan, offset, parse);
      if (split === null) return;
      done++;
      const after = apply(text, split.edits);
      const middle = planOf(after);
      const message = `${text}→ ${into} in ${node.title}\n${after}`;
      expect(findings(after), message).toEqual(findings(text));
      const first = middle.nodes[plan.nodes.indexOf(node)];
      const second = middle.nodes[plan.nodes.indexOf(node) + 1];
      const tags = ownTags(node);
      expect([ownTags(first), ownTags(second)], message).toEqual([tags, tags]);
      if (split.unsure.length > 0 || targets(plan).size < planReferences(plan).length) return;
      const joined = joinItems(middle, first?.at.start ?? 0, parse);
      if (/第.部分第/.test(after)) return;
      expect(joined === null ? null : apply(after, joined.edits), message).toBe(text);
    }),
    { numRuns: RUNS },
  );
  expect(done).toBeGreaterThan(RUNS * 0.2);
});
