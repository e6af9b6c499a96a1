import { type PlanText, readFrontMatter, type Span } from '../core';
import { loadYaml } from './yamlReader';

/** A path as a plan's front matter gives it; `span` counts in the plan. */
export interface NamedPath {
  readonly path: string;
  readonly span: Span;
}

/** The files that a plan names. */
export interface NamedPaths {
  /** Its office directory. */
  readonly offices: NamedPath | null;
  /** The plan of the year before. */
  readonly lastYear: NamedPath | null;
}

const NONE: NamedPaths = { offices: null, lastYear: null };

/** By paragraph: a paragraph never changes, and outlives the versions of the text. */
const read = new WeakMap<object, NamedPaths>();

/** The files that a plan names in its front matter; the same object as long as the front matter is the same. */
export async function readNamedPaths(text: PlanText): Promise<NamedPaths> {
  const first = text.paragraphs[0];
  if (first === undefined || first.kind !== 'frontMatter') return NONE;
  const known = read.get(first);
  if (known !== undefined) return known;
  const { offices, lastYear } = readFrontMatter(first.raw, await loadYaml());
  const named: NamedPaths = { offices: namedPath(offices), lastYear: namedPath(lastYear) };
  read.set(first, named);
  return named;
}

function namedPath(written: { readonly value: string; readonly span: Span } | null): NamedPath | null {
  return written === null ? null : { path: written.value, span: written.span };
}
