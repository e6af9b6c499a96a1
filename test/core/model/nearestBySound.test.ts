import { expect, test } from 'vitest';
import { OfficeDirectory } from '../../../server/src/core';
import { readOfficesText } from '../../../server/src/core/model/readOffices';
import { readYaml } from '../../../server/src/import/yaml';

const { directory } = readOfficesText(
  'offices: [药政处, 医政处, 疾控处, 综合监督处, {name: 妇幼处, aliases: [妇女儿童处]}, 会计处]',
  readYaml,
);

test.each([
  // Both are one character away; only one is what an input method would give.
  ['义政处', ['医政处', '药政处']],
  // More characters are wrong than a slip of the pen would have.
  ['基空处', ['疾控处']],
  ['宗和坚督处', ['综合监督处']],
  ['富女儿童处', ['妇幼处']],
  ['kuai计处', []],
  ['信访处', []],
])('%s', (name, offices) => {
  expect(directory.nearest(name, 3).map((office) => office.name)).toEqual(offices);
});

test('the same name is no slip of itself', () =>
  expect(OfficeDirectory.empty.nearest('疾控处', 1)).toEqual([]));
