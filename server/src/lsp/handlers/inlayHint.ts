import type { InlayHint } from 'vscode-languageserver';
import { formatMessage, type Hint, inlayHints, type Language, measuredBy, targetBefore } from '../../core';
import { toSpan } from '../convert/range';
import type { Feature } from '../feature';
import { guardRequest } from '../guard';
import { SEEING } from '../messages/seeing';
import { planAt } from '../planAt';
import { refreshOnChange } from '../refresh';

/** Where a hint belongs, for its explanation. */
interface HintData {
  readonly uri: string;
  readonly offset: number;
}

/** Figures in one form and counts of items, for those who have switched them on. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  register(server) {
    const { connection, log, settings } = server;
    connection.languages.inlayHint.on(
      guardRequest(
        log,
        'textDocument/inlayHint',
        (): InlayHint[] => [],
        async ({ textDocument: { uri }, range }) => {
          const { inlayHints: wanted } = await settings.of(uri, server.client);
          if (!wanted.targets && !wanted.itemCounts) return [];
          const at = await planAt(server, uri);
          if (at === undefined) return [];
          const { text } = at.document;
          const kinds = { target: wanted.targets, items: wanted.itemCounts };
          return inlayHints(at.plan, toSpan(text, range), kinds).map((hint) => ({
            position: text.locate(hint.offset),
            label: labelOf(hint, at.configuration.language),
            paddingLeft: true,
            ...(hint.kind === 'target' ? { data: { uri, offset: hint.offset } satisfies HintData } : {}),
          }));
        },
      ),
    );
    connection.languages.inlayHint.resolve(
      guardRequest(
        log,
        'inlayHint/resolve',
        (hint: InlayHint): InlayHint => hint,
        async (hint) => {
          if (!isHintData(hint.data)) return hint;
          const at = await planAt(server, hint.data.uri);
          const placed = at === undefined ? null : targetBefore(at.plan, hint.data.offset);
          if (at === undefined || placed === null) return hint;
          const { language } = at.configuration;
          const indicator = measuredBy(placed);
          const lines: string[] = [];
          if (indicator !== '') lines.push(formatMessage(SEEING.indicator, { indicator }, language));
          if (placed.due !== null) {
            lines.push(formatMessage(SEEING.deadline, { deadline: placed.due }, language));
          }
          return lines.length === 0 ? hint : { ...hint, tooltip: lines.join('\n') };
        },
      ),
    );
    refreshOnChange(
      server,
      ({ refreshHints }) => refreshHints,
      () => connection.languages.inlayHint.refresh(),
    );
  },
};

function labelOf(hint: Hint, language: Language): string {
  if (hint.kind === 'target') return hint.form;
  const { count, soFar } = hint;
  const message = soFar === count ? SEEING.itemCount : SEEING.itemsSoFar;
  return formatMessage(message, { count, soFar }, language);
}

function isHintData(data: unknown): data is HintData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'offset' in data;
}
