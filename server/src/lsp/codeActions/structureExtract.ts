import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { extractSection, formatMessage, sectionToExtract } from '../../core';
import { toRange } from '../convert/range';
import { STRUCTURE_MESSAGES as MESSAGES } from '../messages/structure';
import type { Server } from '../server';
import { folderOf, joinUri } from '../uris';
import type { StructureEdit } from './structureEdit';
import { parseWith } from './structureOutline';

/** Makes a file of a section; offered with the cursor in the section's heading, by clients that can make files. */
export const EXTRACT_SECTION: StructureEdit = {
  name: 'extractSection',
  kind: 'refactor.extract.yaodian.section',
  title: MESSAGES.extractSection,
  otherwise: MESSAGES.cannotExtract,
  offer: ({ plan, document }, { start }, { client }) => {
    const section = sectionToExtract(plan, start);
    const paragraph = plan.source.paragraphAt(start);
    const isPlace = section?.at.index === paragraph && folderOf(document.uri) !== undefined;
    return client.createFiles && isPlace ? 'oneWay' : null;
  },
  async make({ plan, configuration, document }, { start }, server) {
    const { client } = server;
    const folder = folderOf(document.uri);
    if (!client.createFiles || folder === undefined) return null;
    const { uri, version, text } = document;
    const made = extractSection(plan, start, parseWith(configuration.analyzer));
    if (made === null) return null;
    const file = await freeUri(server, folder, fileName(made.title));
    const { language } = configuration;
    const count = made.crossReferences;
    const label = formatMessage(MESSAGES.extract, {}, language);
    const annotated = client.changeAnnotations ? { annotationId: 'extract' } : {};
    const create: CreateFile = {
      kind: 'create',
      uri: file,
      options: { ignoreIfExists: false },
      ...annotated,
    };
    const nowhere = { line: 0, character: 0 };
    const written: TextDocumentEdit = {
      textDocument: { uri: file, version: null },
      edits: [{ range: { start: nowhere, end: nowhere }, newText: made.text, ...annotated }],
    };
    const left: TextDocumentEdit = {
      textDocument: { uri, version },
      edits: made.edits.map(({ span, newText }) => ({ range: toRange(text, span), newText, ...annotated })),
    };
    const edit = { documentChanges: [create, written, left] };
    if (!client.changeAnnotations) return { edit, file };
    const description = formatMessage(MESSAGES.extractToCheck, { count }, language);
    const extract = count > 0 ? { label, description, needsConfirmation: true } : { label };
    const changeAnnotations = { extract };
    return { edit: { ...edit, changeAnnotations }, file };
  },
};

const MAX_NAME = 60;

/** A file name of a title: without what file systems take for something else, and not too long for any. */
function fileName(title: string): string {
  const characters = [...title.replace(/[\\/:*?"<>|\s]/g, '')];
  return characters.slice(0, MAX_NAME).join('');
}

async function freeUri({ files }: Server, folder: string, name: string): Promise<string> {
  for (let count = 1; ; count++) {
    const uri = joinUri(folder, count === 1 ? `${name}.plan` : `${name}-${count}.plan`);
    if ((await files.text(uri)) === undefined) return uri;
  }
}
