import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as protocol from '../../server/src/lsp/protocol';

test('the client has the same names for our own requests as the server', () => {
  const folder = 'client/src/common';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const names = files.flatMap(
    (name) =>
      readFileSync(`${folder}/${name}`, 'utf8').match(
        /'yaodian\/\w+'|(?<=SHOW_REFERENCES = )'yaodian\.\w+'/g,
      ) ?? [],
  );
  expect(names.map((name) => name.slice(1, -1)).sort()).toEqual(Object.values(protocol).sort());
});
