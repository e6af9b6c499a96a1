import type { CodeLens } from 'vscode-languageserver';
import { keyOfOffice } from '../../core';
import { toRange } from '../convert/range';
import { countsText } from '../hover/officeCard';
import { Words } from '../hover/words';
import { directoryAt } from '../offices/directoryAt';
import { plansOfDirectory } from '../offices/sharedPlans';
import { countEverywhere } from '../offices/workspaceCounts';
import { SHOW_REFERENCES } from '../protocol';
import type { Server } from '../server';

/** The office of a directory that a lens is for. */
interface OfficeData {
  readonly directory: string;
  readonly office: string;
}

/** A lens above each entry of an office directory. */
export async function officeLenses(server: Server, uri: string): Promise<CodeLens[]> {
  const { codeLens } = await server.settings.of(uri, server.client);
  if (!codeLens.offices) return [];
  const at = await directoryAt(server, uri);
  if (at === undefined) return [];
  const { text } = at.document;
  return at.directory.offices.map(({ name, nameSpan }) => ({
    range: toRange(text, nameSpan),
    data: { directory: uri, office: name } satisfies OfficeData,
  }));
}

/** The lens with what the plans have the office do; null for a lens of another kind. */
export async function resolveOfficeLens(server: Server, lens: CodeLens): Promise<CodeLens | null> {
  const data: unknown = lens.data;
  if (!isOfficeData(data)) return null;
  const uri = data.directory;
  const at = await directoryAt(server, uri);
  const office = at?.directory.byName(data.office);
  if (at === undefined || office === undefined) return lens;
  const { language } = await server.settings.of(uri, server.client);
  const { counts } = countEverywhere(await plansOfDirectory(server, uri, at.directory), keyOfOffice(office));
  const title = countsText(counts, new Words(language), ' · ');
  const isUsed = counts.lead + counts.support + counts.responsible > 0;
  return server.commands.has(SHOW_REFERENCES) && isUsed
    ? { ...lens, command: { title, command: SHOW_REFERENCES, arguments: [uri, lens.range.start] } }
    : { ...lens, command: { title, command: '' } };
}

function isOfficeData(data: unknown): data is OfficeData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'directory' in data &&
    typeof data.directory === 'string' &&
    'office' in data &&
    typeof data.office === 'string'
  );
}
