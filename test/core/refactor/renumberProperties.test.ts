import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, renumber } from '../../../server/src/core';
import { followingEdits } from '../../../server/src/core/lint/numbering/renumberEdits';
import { planReferences, ReferenceResolver } from '../../../server/src/core/model/referenceTargets';
import { dueNumbers } from '../dueNumbers';
import { edited } from '../edited';
import { planOf } from '../ide/plan';

const CHINESE = '一二三四五六七八九';
const number = fc.integer({ min: 1, max: 9 });
const figure = number.map((one) => CHINESE.charAt(one - 1));
const reference = fc.oneof(
  number.map((one) => `见第${one}项。`),
  figure.map((one) => `见第${one}项。`),
  figure.map((one) => `见第（${one}）项。`),
  fc.tuple(figure, figure).map(([part, item]) => `见本要点第${part}部分第（${item}）项。`),
  fc.tuple(figure, number, number).map(([part, one, two]) => `见本要点第${part}部分第${one}项、第${two}项。`),
  figure.map((one) => `按本要点第${one}部分办。`),
);
const label = fc.oneof(
  figure.map((one) => `${one}、`),
  figure.map((one) => `（${one}）`),
  number.map((one) => `${one}. `),
  number.map((one) => `${one}. `),
  number.map((one) => `（${one}）`),
);
const paragraph = fc.tuple(
  fc.option(fc.constant('%% yaodian-lock-number\n'), { freq: 8 }),
  fc.option(label, { freq: 8 }),
  fc.option(reference, { freq: 2 }),
);
/** Plans whose numbers are anyhow; every paragraph has a title of its own. */
const text = fc
  .array(paragraph, { minLength: 1, maxLength: 25 })
  .map((paragraphs) =>
    paragraphs
      .map(
        ([lock, mark, words], i) =>
          `${lock ?? ''}${mark ?? ''}事项${'甲乙丙丁戊'.charAt(i % 5)}〔${i}〕。${words ?? ''}\n`,
      )
      .join(''),
  );

/** What each reference points to, by the titles of the nodes. */
function targets(plan: Plan): string[] {
  const resolver = ReferenceResolver.of(plan);
  return planReferences(plan).map((placed) => {
    const { part, item } = resolver.resolve(placed);
    return `${part?.title} ${item?.title}`;
  });
}

test('whatever the numbers, references point to what they pointed to, and doing it twice is doing it once', () => {
  fc.assert(
    fc.property(text, (before) => {
      const plan = planOf(before);
      const result = renumber(plan, 'plan', 0);
      const after = edited(before, [...(result?.numbers ?? []), ...(result?.references ?? [])]);
      const left = planOf(after);
      expect(left.nodes.map(({ title }) => title)).toEqual(plan.nodes.map(({ title }) => title));
      const again = renumber(left, 'plan', 0);
      expect(again?.numbers, after).toEqual([]);
      expect(again?.references, after).toEqual([]);

      const due = new Map(plan.levels.flatMap((level) => [...dueNumbers(level)]));
      const { unsure } = followingEdits(plan, due);
      const references = planReferences(plan);
      const known = references.map((placed) => !unsure.some((one) => one.reference === placed.reference));
      const was = targets(plan).filter((_, index) => known[index]);
      const is = targets(left).filter((_, index) => known[index]);
      // A part says the same as before where it had to be put in.
      const items = (all: string[]): string[] => all.map((one) => one.slice(one.indexOf(' ')));
      expect(items(is), `${before}→\n${after}`).toEqual(items(was));
    }),
    { numRuns: 1500 },
  );
});
