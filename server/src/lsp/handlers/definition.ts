import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { numberSpan, type OfficeSymbol, type OutlineNode, planSymbolAt } from '../../core';
import { type Target, toDefinition } from '../convert/locations';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { directoryAt, nameAt } from '../offices/directoryAt';
import { type PlanAt, planAt } from '../planAt';
import type { Server } from '../server';

/** From an office to its entry in the directory, and from a reference to the item it points to. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    server.connection.onDefinition(
      guardRequest(
        server.log,
        'textDocument/definition',
        (): LocationLink[] | Location | null => null,
        async (params) =>
          (await definitionInPlan(server, params)) ?? (await definitionInDirectory(server, params)),
      ),
    );
  },
};

async function definitionInPlan(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<LocationLink[] | Location | null> {
  const at = await planAt(server, textDocument.uri);
  if (at === undefined) return null;
  const { text } = at.document;
  const { plan } = at;
  const symbol = planSymbolAt(plan, at.configuration.analyzer.directory, text.offsetAt(position));
  if (symbol === null) return null;
  const target =
    symbol.kind === 'item' ? itemTarget(at, symbol.node) : await officeTarget(server, at, symbol);
  return target && toDefinition(target, toRange(text, symbol.span), server.client);
}

function itemTarget({ document, plan }: PlanAt, node: OutlineNode): Target {
  const { source } = plan;
  const { at } = node;
  return {
    uri: document.uri,
    range: toRange(source, { start: at.start, end: at.toDocument({ start: 0, end: at.text.length }).end }),
    selection: toRange(source, numberSpan(node)),
  };
}

/** Its entry in the directory; without a directory, the place where the plan first names it. */
async function officeTarget(
  server: Server,
  { document, configuration, plan }: PlanAt,
  { used }: OfficeSymbol,
): Promise<Target | null> {
  const { directory } = configuration;
  if (used.office !== null && directory !== null) {
    const file = await server.files.lines(directory);
    if (file === undefined) return null;
    return {
      uri: directory,
      range: toRange(file.text, used.office),
      selection: toRange(file.text, used.office.nameSpan),
    };
  }
  const first = used.uses[0];
  if (first === undefined || directory !== null) return null;
  const range = toRange(plan.source, first.at.toDocument(first.mention));
  return { uri: document.uri, range, selection: range };
}

/** From the name of a successor to its entry; any other name of an office leads to its own. */
async function definitionInDirectory(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<LocationLink[] | Location | null> {
  const at = await directoryAt(server, textDocument.uri);
  const { text } = at?.document ?? {};
  if (at === undefined || text === undefined) return null;
  const name = nameAt(at, text.offsetAt(position));
  if (name === undefined || name.kind === 'group') return null;
  const office = at.directory.find(name.value)?.office;
  if (office === undefined) return null;
  const target = {
    uri: textDocument.uri,
    range: toRange(text, office),
    selection: toRange(text, office.nameSpan),
  };
  return toDefinition(target, toRange(text, name), server.client);
}
