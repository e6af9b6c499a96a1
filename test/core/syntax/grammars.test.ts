import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isParsedRole, parseParts } from '../../../server/src/core/syntax/tags/parser';
import { type FigureNode, parseWindow } from '../../../server/src/core/syntax/targets/parser';
import { TagGrammar, type Tree, tagTokens, WindowGrammar, windowTokens } from './referenceGrammars';

/** Tokens that know their place. */
function tokens<Name extends string>(names: readonly Name[]) {
  return names.map((type, start) => ({ type, text: type, start, payload: undefined }));
}

const place = (token: { readonly start: number } | null): Tree => token?.start ?? null;
const places = (list: readonly { readonly start: number }[]): Tree => list.map(place);

test('tags are read as their grammar says, whatever stands in them', () => {
  const grammar = new TagGrammar();
  let taken = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tagTokens), { maxLength: 12 }), (names) => {
      const expected = grammar.parse(names);
      const read = parseParts(tokens(names)).map((part) =>
        isParsedRole(part)
          ? [place(part.label), place(part.colon), place(part.value), places(part.names), place(part.verb)]
          : place(part),
      );
      if (expected === null) return;
      taken++;
      expect(read).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(1000);
});

test('figures are read as their grammar says', () => {
  const grammar = new WindowGrammar();
  const figure = (node: FigureNode | null): Tree =>
    node && [place(node.number), place(node.fuzzy), place(node.scale), places(node.units)];
  const member = fc
    .tuple(
      fc.array(fc.constantFrom('Before', 'Approximate', 'Change', 'Adverb', 'Rank', 'Dollar' as const), {
        maxLength: 2,
      }),
      fc.constantFrom('Decimal', 'Numeral', 'Proportion', 'Fraction', 'Letter' as const),
      fc.subarray([
        'Fuzzy',
        'Scale',
        'Fuzzy',
        'Unit',
        'Per',
        'RangeMark',
        'Decimal',
        'Percent',
        'After',
        'ListMark',
      ] as const),
    )
    .map(([lead, number, rest]) => [...lead, number, ...rest]);
  const sequence = fc.oneof(
    fc.array(fc.constantFrom(...windowTokens), { maxLength: 8 }),
    fc.array(member, { minLength: 1, maxLength: 3 }).map((members) => members.flat()),
  );
  let taken = 0;
  fc.assert(
    fc.property(sequence, (names) => {
      const expected = grammar.parse(names);
      const read = parseWindow(tokens(names)).map((group) => [
        places(group.lead),
        figure(group.first),
        place(group.rangeMark),
        figure(group.second),
        places(group.after),
      ]);
      if (expected === null) return;
      taken++;
      expect(read).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test('a figure stands where its range or its list breaks off', () => {
  const read = (...names: Parameters<typeof parseWindow>[0][number]['type'][]) => parseWindow(tokens(names));
  expect(read('Decimal', 'Unit', 'RangeMark')).toHaveLength(1);
  expect(read('Decimal', 'Unit', 'ListMark', 'Unit', 'Decimal')).toHaveLength(1);
  expect(read('Before', 'Unit', 'Decimal')).toHaveLength(0);
});
