import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import { findNode, type OfficeDirectory, PlanText, Searchable, type Span, SymbolQuery } from '../../core';
import { toRange } from '../convert/range';
import { KINDS } from '../convert/symbols';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { SymbolKind } from '../library';
import { pacemaker } from '../pause';
import type { Server } from '../server';
import { baseName } from '../uris';

/** Nobody looks at more; the editor asks again when more is typed. */
const MAX_SYMBOLS = 500;
/** Nodes that are looked at before others may take their turn. */
const STRIDE = 50;

interface Found {
  readonly name: string;
  readonly container: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly span: Span;
}

/** Sections and items of all plans, and the offices of their directories, by the characters of their names. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: { resolveProvider: true } }),
  register(server) {
    const { connection, log } = server;
    connection.onWorkspaceSymbol(
      guardRequest(
        log,
        'workspace/symbol',
        (): WorkspaceSymbol[] => [],
        async ({ query }, token) => {
          const found = await find(server, query, token);
          return Promise.all(found.map((one) => toSymbol(server, one)));
        },
      ),
    );
    connection.onWorkspaceSymbolResolve(
      guardRequest(
        log,
        'workspaceSymbol/resolve',
        (symbol: WorkspaceSymbol): WorkspaceSymbol => symbol,
        async (symbol) => {
          const span: unknown = symbol.data;
          if (!isSpan(span)) return symbol;
          const { uri } = symbol.location;
          return { ...symbol, location: { uri, range: await rangeOf(server, uri, span) } };
        },
      ),
    );
  },
};

/** Those in which the characters stand together, or sound so, come first. */
async function find({ plans }: Server, typed: string, token: CancellationToken): Promise<Found[]> {
  const query = new SymbolQuery(typed);
  const close: Found[] = [];
  const apart: Found[] = [];
  const directories = new Map<string, OfficeDirectory>();
  const pace = pacemaker();
  for (const uri of await plans.uris()) {
    const one = await plans.get(uri);
    await pace();
    if (one === undefined) continue;
    const { configuration, document, plan } = one;
    if (configuration.directory !== null) {
      directories.set(configuration.directory, configuration.analyzer.directory);
    }
    for (const [index, node] of plan.nodes.entries()) {
      if (index % STRIDE === 0) await pace();
      if (token.isCancellationRequested || close.length >= MAX_SYMBOLS) break;
      const found = findNode(node, query);
      if (found === null) continue;
      const { span } = found;
      const name = shownName(found.name, typed);
      const container = found.container === '' ? (plan.title ?? baseName(uri)) : found.container;
      (found.close ? close : apart).push({
        name,
        container,
        kind: KINDS[found.kind],
        uri: document.uri,
        span,
      });
    }
    if (token.isCancellationRequested) break;
  }
  const offices = query.isEmpty ? [] : [...directories].flatMap((one) => findOffices(one, query, typed));
  return [...offices, ...close, ...apart].slice(0, MAX_SYMBOLS);
}

/**
 * Editors show only what has the characters that are typed, in their order, and know neither sounds nor other names of an
 * office: where the name itself lacks them, `known` by which it was found stands behind it.
 */
function shownName(name: string, typed: string, known = typed): string {
  let from = 0;
  for (const character of typed.toLowerCase().replace(/\s+/g, '')) {
    const found = name.toLowerCase().indexOf(character, from);
    if (found < 0) return known === typed ? `${name} ${typed.trim()}` : shownName(`${name} ${known}`, typed);
    from = found + character.length;
  }
  return name;
}

function findOffices(
  [uri, directory]: [string, OfficeDirectory],
  query: SymbolQuery,
  typed: string,
): Found[] {
  return directory.offices.flatMap(({ name, fullName, aliases, nameSpan }) => {
    const known = [name, fullName ?? '', ...aliases].find(
      (form) => form !== '' && query.match(new Searchable(form)) !== null,
    );
    if (known === undefined) return [];
    return [
      {
        name: shownName(name, typed, known === name ? typed : known),
        container: baseName(uri),
        kind: SymbolKind.Struct,
        uri,
        span: nameSpan,
      },
    ];
  });
}

async function toSymbol(
  server: Server,
  { name, container, kind, uri, span }: Found,
): Promise<WorkspaceSymbol> {
  const symbol = { name, kind, containerName: container };
  return server.client.resolveSymbolRange
    ? { ...symbol, location: { uri }, data: span }
    : { ...symbol, location: { uri, range: await rangeOf(server, uri, span) } };
}

async function rangeOf({ files, plans }: Server, uri: string, span: Span) {
  const document = await plans.document(uri);
  const text = document?.kind === 'plan' ? document.text : (await files.lines(uri))?.text;
  return toRange(text ?? PlanText.from(''), span);
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
