import type { Span } from './span';

/*
 * YAML as the core sees it: values with the places where they stand. Reading the text is left to a library outside the
 * core (see `YamlReader`), so the core stays free of it and a server that meets no YAML never loads it.
 */

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** Null where nothing stands after the colon. */
  readonly value: YamlValue | null;
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
}

export type YamlValue = YamlScalar | YamlList | YamlMap;

/** Something that keeps the text from being YAML. `code` is the library's own name for it. */
export interface YamlProblem extends Span {
  readonly code: string;
}

/** What could be read, and what could not; never both nothing and no problem for a text that holds something. */
export interface YamlDocument {
  readonly root: YamlValue | null;
  readonly problems: readonly YamlProblem[];
}

/** Reads YAML text; never throws. Spans count from the start of `text`. */
export type YamlReader = (text: string) => YamlDocument;
