import type { CancellationToken, Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverAt, keyOfOffice } from '../../core';
import { toMarkup } from '../convert/markup';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { cardInWords } from '../hover/card';
import { directoryCard } from '../hover/officeCard';
import { Words } from '../hover/words';
import { directoryAt, nameAt } from '../offices/directoryAt';
import { plansLike, plansOfDirectory } from '../offices/sharedPlans';
import { countEverywhere, soon } from '../offices/workspaceCounts';
import { planAt, toWorkspacePlan } from '../planAt';
import type { Server } from '../server';

/** Cards on offices, roles, targets, numbers, references and the rules that a comment names. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(
      guardRequest(
        server.log,
        'textDocument/hover',
        (): Hover | null => null,
        async (params, token) =>
          (await hoverInPlan(server, params, token)) ?? (await hoverInDirectory(server, params, token)),
      ),
    );
  },
};

async function hoverInPlan(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const at = await planAt(server, textDocument.uri);
  if (at === undefined) return null;
  const { analyzer, language } = at.configuration;
  // The plan may change while the others are counted.
  const { text } = at.document;
  const hovered = hoverAt(at.plan, analyzer.directory, text.offsetAt(position));
  if (hovered === null) return null;
  const { card, span } = hovered;
  const shared = card.kind === 'office' ? await soon(plansLike(server, toWorkspacePlan(at)), token) : null;
  const everywhere = card.kind === 'office' && shared !== null ? countEverywhere(shared, card.key) : null;
  const shown = cardInWords(card, everywhere, new Words(language));
  return { contents: toMarkup(shown, server.client), range: toRange(text, span) };
}

async function hoverInDirectory(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const { uri } = textDocument;
  const at = await directoryAt(server, uri);
  const { text } = at?.document ?? {};
  const name = at === undefined || text === undefined ? undefined : nameAt(at, text.offsetAt(position));
  const office = at !== undefined && name !== undefined && at.directory.find(name.value)?.office;
  if (at === undefined || text === undefined || !name || !office || name.kind === 'group') return null;
  const { language } = await server.settings.of(uri, server.client);
  const shared = await soon(plansOfDirectory(server, uri, at.directory), token);
  const everywhere = shared && countEverywhere(shared, keyOfOffice(office));
  const shown = directoryCard(office, everywhere, new Words(language));
  return { contents: toMarkup(shown, server.client), range: toRange(text, name) };
}
