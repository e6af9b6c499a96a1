import type { CancellationToken } from 'vscode-languageserver';
import {
  addOffice,
  changedUse,
  composeEdits,
  keyOfName,
  nameProblem,
  type OfficeDirectory,
  type Plan,
  replaceUses,
  setFields,
  type TextEdit,
  type UsingTag,
} from '../../core';
import { loadYaml } from '../../workspace/yamlReader';
import type { EditedText } from '../convert/workspaceEdit';
import { OFFICES } from '../messages/offices';
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

/** Which offices take over in a tag; none where the old one stays. */
export type Choose = (plan: WorkspacePlan, tag: UsingTag) => readonly string[];

/** The name of an office that is to be merged or split, as the directory has it. */
export function replacedName({ group, office, written }: OfficeAt): string {
  if (group) throw new RefusedError(OFFICES.group, { name: written });
  return office?.name ?? written;
}

/**
 * The year from which an office is no longer what it was: that of the plan that was asked in, else the last one of those
 * that share its directory. Plans of earlier years named it rightly and keep it.
 */
export function yearOf({ plans }: SharedPlans, { plan }: OfficeAt): number | null {
  const own = plan?.plan.year ?? null;
  if (own !== null) return own;
  const years = plans.flatMap(({ plan: { year } }) => year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

export function isAffected({ year }: Plan, from: number | null): boolean {
  return year === null || from === null || year >= from;
}

/**
 * What merging an office into another does: the tags name the other, and the directory says that it took over. Not to be
 * made once `token` is cancelled: some plans may be missing.
 */
export async function mergeEdit(
  server: Server,
  symbol: OfficeAt,
  into: string,
  token: CancellationToken,
): Promise<EditedText[]> {
  const name = replacedName(symbol);
  const shared = await symbol.shared(token);
  const { directory } = shared;
  if (keyOfName(into, directory) === symbol.key) throw new RefusedError(OFFICES.same);
  if (!directory.isEmpty && directory.byName(into) === undefined) {
    throw new RefusedError(OFFICES.unlisted, { name: into });
  }
  if (takesOver(directory, into, name)) throw new RefusedError(OFFICES.circle, { name, into });
  return replaceEdit(server, symbol, shared, [into], () => [into], token);
}

/** What splitting an office does: each tag names who was chosen for it, and the directory lists them all. */
export async function splitEdit(
  server: Server,
  symbol: OfficeAt,
  into: readonly string[],
  choose: Choose,
  token: CancellationToken,
): Promise<EditedText[]> {
  checkSplit(symbol, into);
  return replaceEdit(server, symbol, await symbol.shared(token), into, choose, token);
}

/** Refuses names that an office cannot be split into. */
export function checkSplit(symbol: OfficeAt, into: readonly string[]): void {
  replacedName(symbol);
  if (new Set(into).size < 2) throw new RefusedError(OFFICES.names);
  for (const name of into) {
    const problem = nameProblem(name);
    if (problem !== null) throw new RefusedError(RENAME[problem]);
  }
}

async function replaceEdit(
  server: Server,
  symbol: OfficeAt,
  shared: SharedPlans,
  into: readonly string[],
  choose: Choose,
  token: CancellationToken,
): Promise<EditedText[]> {
  const year = yearOf(shared, symbol);
  let stays = false;
  const noted: Choose = (plan, tag) => {
    const names = choose(plan, tag);
    stays ||= names.length === 0;
    return names;
  };
  const pace = pacemaker();
  const changed: { readonly plan: WorkspacePlan; readonly edits: readonly TextEdit[] }[] = [];
  for (const plan of shared.plans) {
    await pace();
    if (token.isCancellationRequested) return [];
    if (!isAffected(plan.plan, year)) continue;
    const { directory } = plan.configuration.analyzer;
    const edits = replaceUses(plan.plan, directory, symbol.key, (tag) => noted(plan, tag));
    if (edits.length > 0) changed.push({ plan, edits });
  }
  const directory = await directoryEdit(server, shared, symbol, into, year, stays);
  const files: EditedText[] = directory === null ? [] : [directory.file];
  for (const { plan, edits } of changed) {
    await pace();
    if (token.isCancellationRequested) return [];
    checkReading(
      plan,
      edits,
      directory?.after ?? null,
      [symbol.written, ...into],
      new Set([symbol.key, ...into.map((name) => keyOfName(name, shared.directory)), ...into]),
    );
    const { uri, version, isOpen } = plan.document;
    files.push({ uri, source: plan.plan.source, version: isOpen ? version : null, edits });
  }
  if (files.length === 0) throw new RefusedError(OFFICES.nothing, { name: replacedName(symbol) });
  await checkEditable(server, files, token);
  return files;
}

/** True where `name` comes after `office` in the chain of those that took over. */
export function takesOver(directory: OfficeDirectory, office: string, name: string): boolean {
  const seen = new Set<string>();
  for (let next = directory.byName(office); next !== undefined && !seen.has(next.name); ) {
    seen.add(next.name);
    if (next.successor === name) return true;
    next = next.successor === null ? undefined : directory.find(next.successor)?.office;
  }
  return false;
}

async function directoryEdit(
  { files }: Server,
  { uri, directory }: SharedPlans,
  { office }: OfficeAt,
  into: readonly string[],
  year: number | null,
  stays: boolean,
): Promise<{ file: EditedText; after: OfficeDirectory } | null> {
  if (uri === null) return null;
  const broken = new RefusedError(RENAME.directoryBroken, { file: baseName(uri) });
  if (directory.isPartial) throw broken;
  if (office === null) return null;
  const file = await files.lines(uri);
  if (file === undefined) return null;
  const { text: source, version } = file;
  const readYaml = await loadYaml();
  let now = source.toString();
  let edits: readonly TextEdit[] = [];
  const add = (more: readonly TextEdit[] | null): void => {
    if (more === null) throw broken;
    edits = composeEdits(edits, more, now);
    now = spliced(now, more);
  };
  for (const name of into) {
    if (directory.byName(name) !== undefined) continue;
    const entry = addOffice(now, name, office.kind, readYaml);
    add(entry && [entry]);
    if (year !== null) add(setFields(now, name, { from: year }, readYaml));
  }
  const successor = into[0];
  if (!stays && successor !== undefined) {
    const last = year === null ? null : Math.max(year - 1, office.from ?? year - 1);
    const until = last === null || (office.until !== null && office.until <= last) ? {} : { until: last };
    add(setFields(now, office.name, { ...until, successor }, readYaml));
  }
  if (edits.length === 0) return null;
  return { file: { uri, source, version, edits }, after: editedDirectory(now, readYaml) };
}

/** Refuses edits after which another office would be read otherwise than before. */
function checkReading(
  { plan, configuration, document }: WorkspacePlan,
  edits: readonly TextEdit[],
  after: OfficeDirectory | null,
  names: readonly string[],
  left: ReadonlySet<string>,
): void {
  const { analyzer } = configuration;
  const text = plan.source.edit(edits);
  const misread = changedUse(
    { plan, directory: analyzer.directory },
    {
      plan: after === null ? analyzer.parse(text) : analyzer.parseWith(text, after, names),
      directory: after ?? analyzer.directory,
    },
    { nameOf: ({ name }) => name, left },
  );
  if (misread === null) return;
  const { start } = misread.at.toDocument(misread.mention);
  const line = plan.source.locate(start).line + 1;
  throw new RefusedError(OFFICES.misread, { file: baseName(document.uri), line });
}
