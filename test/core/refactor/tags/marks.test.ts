import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, mergeItems, type Plan, PlanText } from '../../../../server/src/core';
import { finish } from '../../../../server/src/core/base/steps';
import { expandShorthand } from '../../../../server/src/core/refactor/tags/expandShorthand';
import { restyleObstacle, restyleTags } from '../../../../server/src/core/refactor/tags/restyle';
import { sortOffices } from '../../../../server/src/core/refactor/tags/sortOffices';
import type { TagStyle } from '../../../../server/src/core/refactor/tags/tagContent';
import { edited } from '../../edited';
import { analyzer, directory, parse, planOf } from './plans';

/* What is done to tags with marks behind the names: nobody does anything else for it, or it is not done. */

const STYLES: readonly TagStyle[] = ['full', 'black', 'lines', 'shorthand', 'verb'];

/** Who does what for each item: `牵头处… 配合处…`. */
function said(plan: Plan): string[] {
  return plan.items.map(({ responsibility }) =>
    (['lead', 'support', 'responsible'] as const)
      .map((kind) => `${kind} ${(responsibility?.[kind] ?? []).map(({ name }) => name).join('、')}`)
      .join('；'),
  );
}

const restyled = (text: string, style: TagStyle): string | null => {
  const result = finish(restyleTags(planOf(text), style, parse));
  return result === null ? null : edited(text, result.edits);
};

const FULL = '1. 乙。做好。（责任处室：疾控处、办公室（牵头）；完成时限：年底）\n';
const SHORT = '1. 乙。做好。（责任处室：疾控处（牵头）、办公室（配合））\n';

describe('one style becomes another, and comes back', () => {
  test.each<[TagStyle, string, string]>([
    ['black', FULL, '1. 乙。做好。【责任处室：疾控处、办公室（牵头）；完成时限：年底】\n'],
    ['lines', FULL, '1. 乙。做好。\n责任处室：疾控处、办公室（牵头）\n完成时限：年底\n'],
    ['verb', SHORT, '1. 乙。做好。（疾控处（牵头）、办公室（配合）负责）\n'],
  ])('%s', (style, before, after) => {
    expect(restyled(before, style)).toBe(after);
    expect(said(planOf(after))).toEqual(said(planOf(before)));
    expect(restyled(after, 'full')).toBe(before);
  });

  test('not where the style has no room for it, and it is said why', () => {
    expect(restyled(FULL, 'verb')).toBeNull();
    expect(restyleObstacle(planOf(FULL), 'verb')?.kind).toBe('unfit');
    expect(restyled(SHORT, 'shorthand')).toBeNull();
    expect(restyleObstacle(planOf(SHORT), 'shorthand')?.kind).toBe('unfit');
  });
});

const name = fc.constantFrom(
  '疾控处',
  '办公室',
  '基层处',
  '妇幼处',
  '各相关处室',
  '办公室（对外合作交流处）',
);
const mark = fc.constantFrom(
  '',
  '',
  '（牵头）',
  '（配合）',
  '(牵头)',
  '（总牵头）',
  ' （责任）',
  '〔配合单位〕',
);
const names = fc
  .array(
    fc.tuple(name, mark).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.join('、'));
const tag = fc.oneof(
  names.map((list) => `（责任处室：${list}）`),
  fc.tuple(names, names).map(([lead, support]) => `（牵头处室：${lead}；配合处室：${support}）`),
  fc.tuple(names, names).map(([lead, support]) => `（${lead}/${support}）`),
  names.map((list) => `（${list}负责）`),
);
const items = (tags: readonly string[]): string =>
  tags.map((one, index) => `${index + 1}. 事项${index}。扎实推进。${one}\n`).join('');
const text = fc.array(tag, { minLength: 1, maxLength: 3 }).map(items);

/** What each office does at most, all items taken together; groups left out. */
function graves(plan: Plan): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { responsibility } of plan.items) {
    for (const [rank, kind] of (['lead', 'responsible', 'support'] as const).entries()) {
      for (const { name } of responsibility?.[kind] ?? []) {
        // Two ways to write one office.
        const office = name.replace(/[（(]对外.*/, '');
        found[office] = Math.min(found[office] ?? rank, rank);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(found)
      .sort()
      .filter(([who]) => who !== '各相关处室'),
  );
}

/** An edit that is made now and then, and leaves everybody what he does. */
function keepsRoles(edit: (text: string, style: TagStyle) => string | null, least: number): void {
  let made = 0;
  fc.assert(
    fc.property(text, fc.constantFrom(...STYLES), (before, style) => {
      const after = edit(before, style);
      if (after === null) return;
      made++;
      expect(
        [...after].filter((character) => '牵头配合总'.includes(character)).length,
      ).toBeGreaterThanOrEqual(
        [...before.replace(/[^（(〔牵头配合总）)〕]|牵头处室|配合处室/g, '')].filter((character) =>
          '牵头配合总'.includes(character),
        ).length,
      );
      const [was, is] = [said(planOf(before)), said(planOf(after))].map((all) =>
        all.map((one) => one.split('；').map((part) => part.split(/[ 、]/).sort())),
      );
      expect(is).toEqual(was);
    }),
    { numRuns: 600 },
  );
  expect(made).toBeGreaterThan(least);
}

test('restyling keeps marks and roles, and comes back byte for byte', () => {
  keepsRoles((before, style) => {
    const after = restyled(before, style);
    if (after === null) {
      expect(restyleObstacle(planOf(before), style)).not.toBeNull();
      return null;
    }
    const forms = new Set(planOf(before).items.flatMap(({ tags }) => tags.map((one) => one.tag.form)));
    if (forms.size === 1) {
      const style = [...forms][0] === 'label' ? 'full' : ([...forms][0] as TagStyle);
      expect(restyled(after, style)).toBe(before);
    }
    return after;
  }, 60);
});

test('sorting keeps marks and roles', () => {
  keepsRoles((before) => {
    const edits = finish(sortOffices(planOf(before), 0, 'plan', directory));
    return edits === null ? null : edited(before, edits);
  }, 60);
});

test('writing shorthand out keeps marks and roles', () => {
  keepsRoles((before) => {
    const edits = finish(expandShorthand(planOf(before), 0, 'plan'));
    return edits === null ? null : edited(before, edits);
  }, 60);
});

test.each([
  [
    '（责任处室：妇幼处、疾控处（牵头）、办公室（配合））',
    '（责任处室：办公室（配合）、疾控处（牵头）、妇幼处）',
  ],
  ['（责任处室：妇幼处（配合）、疾控处（配合））', '（责任处室：疾控处（配合）、妇幼处（配合））'],
])('who leads keeps his place, the others take their marks along: %s', (before, after) => {
  const whole = `1. 乙。${before}\n`;
  const edits = finish(sortOffices(planOf(whole), 0, 'plan', directory));
  expect(edited(whole, edits ?? [])).toBe(`1. 乙。${after}\n`);
});

test('where the first leads, nobody comes before it', () => {
  const whole = '---\n首位牵头: true\n---\n1. 乙。（责任处室：妇幼处（配合）、基层处、疾控处、办公室）\n';
  const edits = finish(sortOffices(planOf(whole), 0, 'plan', directory));
  expect(edited(whole, edits ?? [])).toContain('（责任处室：妇幼处（配合）、基层处、办公室、疾控处）');
});

test('safe fixes and formatting leave everybody what he does', () => {
  let fixed = 0;
  fc.assert(
    fc.property(
      tag,
      fc.constantFrom('（', '('),
      fc.constantFrom('、', ',', '，', ' '),
      (one, open, between) => {
        // 〔配合单位〕 before a blank and a name may be a label.
        fc.pre(between !== ' ' || !one.includes('〔'));
        const written =
          open === '(' ? one.replaceAll('（', '(').replaceAll('）', ')').replace('：', ':') : one;
        const before = items([written.replaceAll('、', between)]);
        const after = analyzer.fix(PlanText.from(before)).text.toString();
        if (after !== before) fixed++;
        expect(graves(planOf(after)), after).toEqual(graves(planOf(before)));
        const formatted = edited(before, format(analyzer, planOf(before)));
        expect(graves(planOf(formatted)), formatted).toEqual(graves(planOf(before)));
      },
    ),
    { numRuns: 500 },
  );
  expect(fixed).toBeGreaterThan(50);
});

const merged = (first: string, second: string): string | null => {
  const before = items([first, second]);
  const result = mergeItems(planOf(before), 0, parse);
  return result === null ? null : edited(before, result.edits);
};

describe('two items become one', () => {
  test.each([
    [
      '（责任处室：疾控处（牵头）、办公室）',
      '（责任处室：基层处、办公室（牵头））',
      '（责任处室：疾控处（牵头）、办公室（牵头）、基层处）',
    ],
    [
      '（责任处室：疾控处、办公室（配合））',
      '（责任处室：基层处）',
      '（责任处室：疾控处、办公室（配合）、基层处）',
    ],
    [
      '（牵头处室：疾控处；配合处室：办公室）',
      '（牵头处室：基层处（总牵头）；配合处室：疾控处、妇幼处）',
      '（牵头处室：疾控处、基层处（总牵头）；配合处室：办公室、妇幼处）',
    ],
  ])('%s and %s', (first, second, both) => expect(merged(first, second)).toContain(both));

  test.each([
    ['（责任处室：疾控处（牵头）、办公室）', '（责任处室：基层处）'],
    ['（责任处室：疾控处（配合）、办公室）', '（责任处室：疾控处、基层处）'],
  ])('not where the tag would say something else: %s and %s', (first, second) =>
    expect(merged(first, second)).toBeNull(),
  );

  test('nobody does less for it, and nobody but who leads in one does more', () => {
    let made = 0;
    fc.assert(
      fc.property(tag, tag, (first, second) => {
        const before = items([first, second]);
        const after = merged(first, second);
        if (after === null) return;
        made++;
        expect(graves(planOf(after))).toEqual(graves(planOf(before)));
      }),
      { numRuns: 1500 },
    );
    expect(made).toBeGreaterThan(100);
  });
});
