import type { CodeLens } from 'vscode-languageserver';
import {
  formatMessage,
  type Language,
  type Message,
  type SectionSummary,
  summarizedSections,
  summarizeSection,
} from '../../core';
import { toRange } from '../convert/range';
import { SEEING } from '../messages/seeing';
import { planAt } from '../planAt';
import type { Server } from '../server';

/** The section of a plan that a lens is for. */
interface SectionData {
  readonly section: string;
}

export async function sectionLenses(server: Server, uri: string): Promise<CodeLens[]> {
  const { codeLens } = await server.settings.of(uri, server.client);
  if (!codeLens.sections) return [];
  const at = await planAt(server, uri);
  if (at === undefined) return [];
  return summarizedSections(at.plan).map((span) => ({
    range: toRange(at.document.text, span),
    data: { section: uri } satisfies SectionData,
  }));
}

/** The lens with its figures; they name no command, as there is nothing that every editor could do on a click. */
export async function resolveSectionLens(server: Server, lens: CodeLens): Promise<CodeLens> {
  if (!isSectionData(lens.data)) return lens;
  const at = await planAt(server, lens.data.section);
  if (at === undefined) return lens;
  const { plan, configuration, document } = at;
  const offset = document.text.offsetAt(lens.range.start);
  const summary = summarizeSection(plan, configuration.analyzer.directory, offset);
  const title = summary === null ? '' : titleOf(summary, configuration.language);
  return { ...lens, command: { title, command: '' } };
}

function titleOf({ items, leading, responsible, targets }: SectionSummary, language: Language): string {
  const parts: [Message, number][] = [
    [SEEING.items, items],
    [SEEING.leading, leading],
    [SEEING.responsible, responsible],
    [SEEING.targets, targets],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([message, count]) => formatMessage(message, { count }, language))
    .join(' · ');
}

function isSectionData(data: unknown): data is SectionData {
  return typeof data === 'object' && data !== null && 'section' in data && typeof data.section === 'string';
}
