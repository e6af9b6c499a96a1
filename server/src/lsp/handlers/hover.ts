import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import { hoverAt, keyOfOffice } from '../../core';
import { toMarkup } from '../convert/markup';
import { toRange } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { cardInWords } from '../hover/card';
import { directoryCard } from '../hover/officeCard';
import { Words } from '../hover/words';
import { MESSAGES } from '../messages';
import { directoryAt, nameAt } from '../offices/directoryAt';
import { plansLike, plansOfDirectory, type SharedPlans } from '../offices/sharedPlans';
import { countEverywhere } from '../offices/workspaceCounts';
import { soon } from '../pause';
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
        async (params) => (await hoverInPlan(server, params)) ?? (await hoverInDirectory(server, params)),
      ),
    );
  },
};

/** Milliseconds that a card waits for the plans of a workspace that nobody has asked for yet. */
const PATIENCE = 15;

/** The plans that a card counts in; null where they are not read in time, but are for the next card. */
function counted({ log }: Server, plans: Promise<SharedPlans>): Promise<SharedPlans | null> {
  return soon(plans, PATIENCE, (error) =>
    log.failureOnce(MESSAGES.handlerFailed, 'textDocument/hover', error),
  );
}

async function hoverInPlan(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const at = await planAt(server, textDocument.uri);
  if (at === undefined) return null;
  const { analyzer, language } = at.configuration;
  // The plan may change while the others are counted.
  const { text } = at.document;
  const hovered = hoverAt(at.plan, analyzer.directory, text.offsetAt(position));
  if (hovered === null) return null;
  const { card, span } = hovered;
  const shared =
    card.kind === 'office' ? await counted(server, plansLike(server, toWorkspacePlan(at))) : null;
  const everywhere = card.kind === 'office' && shared !== null ? countEverywhere(shared, card.key) : null;
  const shown = cardInWords(card, everywhere, new Words(language));
  return { contents: toMarkup(shown, server.client), range: toRange(text, span) };
}

async function hoverInDirectory(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const { uri } = textDocument;
  const at = await directoryAt(server, uri);
  const { text } = at?.document ?? {};
  const name = at === undefined || text === undefined ? undefined : nameAt(at, text.offsetAt(position));
  const office = at !== undefined && name !== undefined && at.directory.find(name.value)?.office;
  if (at === undefined || text === undefined || !name || !office || name.kind === 'group') return null;
  const { language } = await server.settings.of(uri, server.client);
  const shared = await counted(server, plansOfDirectory(server, uri, at.directory));
  const everywhere = shared && countEverywhere(shared, keyOfOffice(office));
  const shown = directoryCard(office, everywhere, new Words(language));
  return { contents: toMarkup(shown, server.client), range: toRange(text, name) };
}
