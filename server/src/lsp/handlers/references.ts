import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { numberSpan, officeUses, referencesTo, type Span } from '../../core';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { type ItemAt, type OfficeAt, symbolAt } from '../offices/symbolAt';
import type { Server } from '../server';

/** All places that name an office, in every plan that shares its directory; all references to an item. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(server) {
    server.connection.onReferences(
      guardRequest(
        server.log,
        'textDocument/references',
        (): Location[] => [],
        (params, token) => find(server, params, token),
      ),
    );
  },
};

async function find(server: Server, params: ReferenceParams, token: CancellationToken): Promise<Location[]> {
  const symbol = await symbolAt(server, params);
  if (symbol === null) return [];
  const { includeDeclaration } = params.context;
  return symbol.kind === 'office'
    ? officeLocations(server, symbol, includeDeclaration, token)
    : itemLocations(symbol, includeDeclaration);
}

async function officeLocations(
  server: Server,
  { key, office, shared }: Pick<OfficeAt, 'key' | 'office' | 'shared'>,
  includeDeclaration: boolean,
  token: CancellationToken,
): Promise<Location[]> {
  const { uri, plans } = await shared(token);
  const locations: Location[] = [];
  for (const { document, plan, configuration } of plans) {
    const uses = officeUses(plan, configuration.analyzer.directory).get(key)?.uses ?? [];
    for (const { at, mention } of uses) {
      locations.push({ uri: document.uri, range: toRange(plan.source, at.toDocument(mention)) });
    }
  }
  if (!includeDeclaration || uri === null || office === null) return locations;
  const file = await server.files.lines(uri);
  if (file === undefined) return locations;
  return [{ uri, range: toRange(file.text, office.nameSpan) }, ...locations];
}

function itemLocations({ plan: { document, plan }, node }: ItemAt, includeDeclaration: boolean): Location[] {
  const spans: Span[] = referencesTo(plan, node).map(({ at, reference }) => at.toDocument(reference));
  if (includeDeclaration) spans.unshift(numberSpan(node));
  return spans.map((span) => ({ uri: document.uri, range: toRange(plan.source, span) }));
}
