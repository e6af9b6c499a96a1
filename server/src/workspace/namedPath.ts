import { type PlanText, readFrontMatter, type Span } from '../core';
import { loadYaml } from './yamlReader';

/** The path of an office directory as a plan's front matter gives it. */
export interface NamedPath {
  readonly path: string;
  readonly span: Span;
}

/** By paragraph: a paragraph never changes, and outlives the versions of the text. */
const read = new WeakMap<object, NamedPath | null>();

/** The directory that a plan names in its front matter; the same object as long as the front matter is the same. */
export async function readNamedPath(text: PlanText): Promise<NamedPath | null> {
  const first = text.paragraphs[0];
  if (first === undefined || first.kind !== 'frontMatter') return null;
  const known = read.get(first);
  if (known !== undefined) return known;
  const offices = readFrontMatter(first.raw, await loadYaml()).offices;
  const named = offices === null ? null : { path: offices.value, span: offices.span };
  read.set(first, named);
  return named;
}
