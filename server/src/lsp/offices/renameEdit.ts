import type { CancellationToken } from 'vscode-languageserver';
import {
  changedUse,
  directoryNames,
  nameProblem,
  namesInProse,
  type OfficeDirectory,
  type OfficeMatchKind,
  type OfficeUse,
  officeUses,
  renameInDirectory,
  renameMentions,
} from '../../core';
import { loadYaml } from '../../workspace/yamlReader';
import type { EditedText } from '../convert/workspaceEdit';
import { RENAME } from '../messages/rename';
import { pacemaker } from '../pause';
import type { WorkspacePlan } from '../plans';
import { RefusedError } from '../refusal';
import type { Server } from '../server';
import { baseName } from '../uris';
import { editedDirectory } from './editedDirectory';
import { checkEditable, spliced } from './editedTexts';
import type { SharedPlans } from './sharedPlans';
import type { OfficeAt } from './symbolAt';

/** A place of a plan to name in a message. */
export interface NamedPlace {
  readonly file: string;
  /** From one. */
  readonly line: number;
}

export interface RenameEdit {
  readonly files: readonly EditedText[];
  /** Where the office is written in yet another way, which no entry lists: these stay. */
  readonly others: readonly NamedPlace[];
  /** Where it is written so outside of tags, as a word of a sentence: these stay too. */
  readonly prose: readonly NamedPlace[];
}

/** The name that is renamed at a place: one of those that the directory lists, or else as it is written there. */
export function renamedName(symbol: OfficeAt): string {
  const { group, office, written } = symbol;
  if (group) throw new RefusedError(RENAME.group, { name: written });
  if (office !== null && !listedNames(office).includes(written)) {
    throw new RefusedError(RENAME.variant, { name: written, office: office.name });
  }
  if (office === null && nameProblem(written) !== null) throw new RefusedError(RENAME.odd, { name: written });
  return written;
}

/**
 * What renaming an office does to the directory and to every plan that shares it. One of its names is renamed and the
 * others stay, so that renaming it back restores every file. Refused as a whole where that cannot be promised; worthless
 * once `token` is cancelled.
 */
export async function renameEdit(
  server: Server,
  symbol: OfficeAt,
  to: string,
  token: CancellationToken,
): Promise<RenameEdit> {
  const from = renamedName(symbol);
  const problem = nameProblem(to);
  if (problem !== null) throw new RefusedError(RENAME[problem]);
  const shared = await symbol.shared(token);
  if (from === to) return { files: [], others: [], prose: [] };
  const directory = await directoryEdit(server, shared, symbol, from, to);
  const files: EditedText[] = directory === null ? [] : [directory.file];
  const others: NamedPlace[] = [];
  const prose: NamedPlace[] = [];
  const pace = pacemaker();
  for (const plan of shared.plans) {
    await pace();
    if (token.isCancellationRequested) break;
    const renamed = planEdit(plan, symbol, from, to, directory?.after ?? null);
    others.push(...renamed.others);
    prose.push(...namesInProse(plan.plan, from).map((offset) => placeIn(plan, offset)));
    if (renamed.file.edits.length > 0) files.push(renamed.file);
  }
  await checkEditable(server, files, token);
  return { files, others, prose };
}

function placeIn({ document, plan }: Pick<WorkspacePlan, 'document' | 'plan'>, offset: number): NamedPlace {
  return { file: baseName(document.uri), line: plan.source.locate(offset).line + 1 };
}

function listedNames({ name, fullName, aliases }: NonNullable<OfficeAt['office']>): string[] {
  return [name, ...aliases, ...(fullName === null ? [] : [fullName])];
}

const EXACT: ReadonlySet<OfficeMatchKind> = new Set(['name', 'fullName', 'alias', 'spacing']);

async function directoryEdit(
  { files }: Server,
  { uri, directory }: SharedPlans,
  { office }: OfficeAt,
  from: string,
  to: string,
): Promise<{ file: EditedText; after: OfficeDirectory } | null> {
  if (uri === null) return null;
  const broken = new RefusedError(RENAME.directoryBroken, { file: baseName(uri) });
  // What could not be read may name the office too.
  if (directory.isPartial) throw broken;
  if (directory.isGroup(to)) throw new RefusedError(RENAME.groupTaken, { name: to });
  const taken = directory.find(to);
  // What only leads to another office by the way it is written is free for an office that will be listed as such.
  const free = taken === undefined || (office !== null && !EXACT.has(taken.by));
  if (!free && taken.office !== office) {
    const { name } = taken.office;
    throw new RefusedError(name === to ? RENAME.listed : RENAME.taken, { name: to, office: name });
  }
  if (!free && taken.by !== 'spacing') throw new RefusedError(RENAME.ownName, { name: to });
  const file = await files.lines(uri);
  if (office === null || file === undefined) return null;
  const { text: source, version } = file;
  const text = source.toString();
  const readYaml = await loadYaml();
  const edits = renameInDirectory(directoryNames(text, readYaml), from, to);
  if (edits === null || edits.length === 0) throw broken;
  const after = editedDirectory(spliced(text, edits), readYaml);
  if (after.offices.length !== directory.offices.length) throw broken;
  return { file: { uri, source, version, edits }, after };
}

function planEdit(
  { document, configuration, plan }: WorkspacePlan,
  { key, office }: OfficeAt,
  from: string,
  to: string,
  after: OfficeDirectory | null,
): { file: EditedText; others: NamedPlace[] } {
  const { analyzer } = configuration;
  const place = ({ at, mention }: OfficeUse): NamedPlace =>
    placeIn({ document, plan }, at.toDocument(mention).start);
  const found = officeUses(plan, analyzer.directory);
  for (const used of found.values()) {
    const same = used.firstAs(to);
    if (same !== undefined) throw new RefusedError(RENAME.inUse, { ...place(same), name: to });
  }
  const uses = found.get(key)?.uses ?? [];
  const { edits, blocked } = renameMentions(uses, from, to);
  if (blocked !== null) throw new RefusedError(RENAME.blocked, { ...place(blocked), name: from });
  const { uri, version, isOpen } = document;
  const file = { uri, source: plan.source, version: isOpen ? version : null, edits };
  if (edits.length > 0) {
    const text = plan.source.edit(edits);
    const directory = after ?? analyzer.directory;
    const misread = changedUse(
      { plan, directory: analyzer.directory },
      {
        plan: after === null ? analyzer.parse(text) : analyzer.parseWith(text, after, [from, to]),
        directory,
      },
      {
        nameOf: ({ identity, name }) => (name === from && identity.key === key ? to : name),
      },
    );
    if (misread !== null) throw new RefusedError(RENAME.misread, { ...place(misread), to });
  }
  const listed = office === null ? [from] : listedNames(office);
  return { file, others: uses.filter(({ name }) => !listed.includes(name)).map(place) };
}
