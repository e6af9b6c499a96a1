import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import {
  keyOfOffice,
  type Office,
  type OutlineNode,
  type PlanText,
  planSymbolAt,
  type Span,
} from '../../core';
import { planAt, toWorkspacePlan } from '../planAt';
import type { WorkspacePlan } from '../plans';
import type { Server } from '../server';
import { directoryAt, nameAt } from './directoryAt';
import { plansLike, plansOfDirectory, type SharedPlans } from './sharedPlans';

/** An office at a place of a plan or of the directory, and the plans that may name it. */
export interface OfficeAt {
  readonly kind: 'office';
  readonly key: string;
  /** Its entry in the directory; null where it has none. */
  readonly office: Office | null;
  /** The name as it is written at the place. */
  readonly written: string;
  readonly group: boolean;
  /** The place, in `text`. */
  readonly span: Span;
  readonly text: PlanText;
  /** The plan that was asked in; null for the directory. */
  readonly plan: WorkspacePlan | null;
  shared(token?: CancellationToken): Promise<SharedPlans>;
}

/** A heading or item of a plan: its number, or a reference to it. */
export interface ItemAt {
  readonly kind: 'item';
  readonly plan: WorkspacePlan;
  readonly node: OutlineNode;
  readonly span: Span;
}

/** What has a name or a number at a place of a plan or of an office directory. */
export async function symbolAt(
  server: Server,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<OfficeAt | ItemAt | null> {
  const { uri } = textDocument;
  const at = await planAt(server, uri);
  if (at !== undefined) {
    const plan = toWorkspacePlan(at);
    const text = plan.plan.source;
    const { directory } = plan.configuration.analyzer;
    const symbol = planSymbolAt(plan.plan, directory, text.offsetAt(position));
    if (symbol === null) return null;
    if (symbol.kind === 'item') return { kind: 'item', plan, node: symbol.node, span: symbol.span };
    const { key, office, group } = symbol.used;
    const shared = (token?: CancellationToken): Promise<SharedPlans> => plansLike(server, plan, token);
    return {
      kind: 'office',
      key,
      office,
      written: symbol.use.name,
      group,
      span: symbol.span,
      text,
      plan,
      shared,
    };
  }
  const file = await directoryAt(server, uri);
  if (file === undefined) return null;
  const { text } = file.document;
  const name = nameAt(file, text.offsetAt(position));
  const office = name === undefined ? undefined : file.directory.find(name.value)?.office;
  if (name === undefined || name.kind === 'group' || office === undefined) return null;
  return {
    kind: 'office',
    key: keyOfOffice(office),
    office,
    written: name.value,
    group: false,
    span: { start: name.start, end: name.end },
    text,
    plan: null,
    shared: (token) => plansOfDirectory(server, uri, file.directory, token),
  };
}
