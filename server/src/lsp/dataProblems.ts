import {
  type DataProblem,
  gradedProblems,
  missingDirectory,
  readConfigFile,
  readDirectoryFile,
} from '../workspace/dataFiles';
import type { OpenDocument } from './openDocument';
import type { Server } from './server';
import { folderOf, resolvePath } from './uris';

/** A document, or a file that is not open. */
type DataFile = Pick<OpenDocument, 'uri' | 'kind'>;

/** What is wrong in a data file, in the order of the file, as far as the settings have it reported. */
export async function dataProblems(server: Server, document: DataFile): Promise<readonly DataProblem[]> {
  const problems = await allProblems(server, document);
  return problems.length === 0
    ? problems
    : gradedProblems(problems, (await server.workspace.rulesOf(document.uri)).rules);
}

async function allProblems(server: Server, document: DataFile): Promise<readonly DataProblem[]> {
  const { files } = server;
  if (document.kind === 'config') {
    const config = await files.value(document.uri, readConfigFile);
    return config === undefined ? [] : [...config.problems, ...(await missingInConfig(server, document))];
  }
  if (document.kind === 'offices' || files.isWatched(document.uri)) {
    return (await files.value(document.uri, readDirectoryFile))?.problems ?? [];
  }
  return [];
}

/** Says that the directory which a configuration names is not there. */
async function missingInConfig({ files }: Server, { uri }: DataFile): Promise<DataProblem[]> {
  const config = await files.value(uri, readConfigFile);
  const offices = config?.offices ?? null;
  const at = offices === null ? undefined : resolvePath(offices.value, folderOf(uri));
  if (offices === null || at === undefined) return [];
  files.watch(at);
  if ((await files.text(at)) !== undefined) return [];
  return [missingDirectory(offices.value, offices.span)];
}
