import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Analyzer,
  officeUses,
  type Plan,
  PlanText,
  readOfficesText,
  replaceUses,
} from '../../../server/src/core';
import { readYaml } from '../../../server/src/import/yaml';
import { edited } from '../edited';

const { directory } = readOfficesText(
  'offices: [甲处, 乙处, 丙处, {name: 丁处, aliases: [丁办]}]\n',
  readYaml,
);
const analyzer = new Analyzer({ readYaml, directory });

const names = fc
  .array(
    fc.constantFrom(
      '甲处',
      '甲处',
      '乙处',
      '丙处',
      '丁处',
      '丁办',
      '各相关处室',
      '甲处（牵头）',
      '丙处（牵头）',
      '丁处(配合)',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((list) => fc.constantFrom('、', '、', '，', '、\n').map((mark) => list.join(mark)));
const role = fc.tuple(
  fc.constantFrom('牵头处室：', '配合处室：', '责任处室：', '完成时限：年底；配合处室：'),
  names,
);
const tag = fc
  .array(role, { minLength: 1, maxLength: 3 })
  .map((roles) => `（${roles.map((one) => one.join('')).join('；')}）`);
const text = fc
  .array(tag, { minLength: 1, maxLength: 3 })
  .map((tags) => tags.map((one, index) => `${index + 1}. 事项。扎实推进。${one}\n`).join(''));

/** Each name with its role and the item it is for, other than those of the given keys. */
function others(plan: Plan, ...left: string[]): string[] {
  return [...officeUses(plan, directory).values()]
    .filter(({ key }) => !left.includes(key))
    .flatMap(({ uses }) => uses.map(({ name, role: as, node }) => `${node.ordinal.value} ${as} ${name}`))
    .sort();
}

test('one office takes the place of another, once a tag, and nobody else is touched', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('丙处', '丁处', '戊处'), (before, into) => {
      const plan = analyzer.parse(PlanText.from(before));
      const after = analyzer.parse(
        PlanText.from(
          edited(
            before,
            replaceUses(plan, directory, '甲处', () => [into]),
          ),
        ),
      );
      const key = into === '戊处' ? '?戊处' : into;
      expect(others(after, key)).toEqual(others(plan, '甲处', key));
      const used = officeUses(plan, directory).get('甲处')?.uses ?? [];
      const now = officeUses(after, directory).get(key)?.uses ?? [];
      for (const item of new Set(used.map(({ node }) => node.ordinal.value))) {
        const here = now.filter(({ node }) => node.ordinal.value === item);
        // Who is marked as leading several lists is named in each.
        const lists = here.filter(({ mention }) => mention.mark?.kind === 'lead').length;
        expect(here.length - Math.max(lists - 1, 0)).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});
