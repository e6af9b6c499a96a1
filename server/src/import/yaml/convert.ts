import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { YamlDocument, YamlValue } from '../../core';

type YamlProblem = YamlDocument['problems'][number];
type YamlScalar = Extract<YamlValue, { kind: 'scalar' }>;
type YamlMap = Extract<YamlValue, { kind: 'map' }>;
type YamlEntry = YamlMap['entries'][number];

/** How many values aliases may add to a document, all together: a few lines can otherwise grow without bound. */
const ALIAS_BUDGET = 10_000;
/** How many aliases may lead through one another: the converter recurses. */
const ALIAS_DEPTH = 20;

/** Turns the library's nodes into the core's values. A value behind an alias keeps the place where it is written. */
export function convertYaml(root: unknown, text: string): YamlDocument {
  const converter = new Converter(text);
  const value = converter.value(root);
  return { root: value, problems: converter.problems };
}

class Converter {
  readonly problems: YamlProblem[] = [];
  readonly #anchors = new Map<string, Node>();
  /** The aliased nodes that are being converted; meeting one again would never end. */
  readonly #open = new Set<Node>();
  #budget = ALIAS_BUDGET;

  constructor(private readonly text: string) {}

  /** Null for an empty place, and for an alias that leads nowhere. */
  value(node: unknown): YamlValue | null {
    if (!isNode(node)) return null;
    if (this.#open.size > 0 && --this.#budget < 0) return null;
    if (isAlias(node)) return this.#aliased(node, node.source);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return isEmpty(node) ? null : this.#scalar(node);
    const span = this.#span(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.value(item) ?? emptyAt(item, span.end));
      return { kind: 'list', ...span, items };
    }
    return isMap(node) ? { kind: 'map', ...span, entries: this.#entries(node) } : null;
  }

  #aliased(alias: Node, name: string): YamlValue | null {
    const target = this.#anchors.get(name);
    if (target === undefined || this.#open.has(target)) {
      this.#problem(alias, 'BAD_ALIAS');
      return null;
    }
    if (this.#open.size >= ALIAS_DEPTH) this.#budget = -1;
    if (this.#budget < 0 && this.#open.size > 0) return null;
    this.#open.add(target);
    const value = this.value(target);
    this.#open.delete(target);
    if (this.#budget < 0 && this.#open.size === 0) this.#problem(alias, 'ALIAS_LIMIT');
    return value;
  }

  #entries(map: YAMLMap): YamlEntry[] {
    const entries: YamlEntry[] = [];
    const merged: YamlMap[] = [];
    const keys = new Set<YamlScalar['value']>();
    for (const pair of map.items) {
      const key = this.#key(pair, map);
      if (key === null) continue;
      const value = this.value(pair.value);
      if (key.value === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        if (value?.kind === 'map') merged.push(value);
        else if (value?.kind === 'list') merged.push(...value.items.filter((item) => item.kind === 'map'));
        continue;
      }
      if (keys.has(key.value)) this.problems.push({ start: key.start, end: key.end, code: 'DUPLICATE_KEY' });
      keys.add(key.value);
      entries.push({ key, value });
    }
    for (const entry of merged.flatMap((one) => one.entries)) {
      if (keys.has(entry.key.value)) continue;
      keys.add(entry.key.value);
      entries.push(entry);
    }
    return entries;
  }

  /** Null for a key that is no scalar: no file of ours has such a key. */
  #key(pair: Pair, map: YAMLMap): YamlScalar | null {
    const key = this.value(pair.key);
    if (key?.kind === 'scalar') return key;
    const at = isNode(pair.key) ? pair.key : map;
    if (key === null && !isAlias(at)) {
      const start = at.range?.[0] ?? 0;
      return { kind: 'scalar', value: null, start, end: start };
    }
    this.#problem(at, 'COMPLEX_KEY');
    return null;
  }

  #scalar(node: Scalar): YamlScalar {
    const span = this.#span(node);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    // The quotes stay when an editor replaces the value, so the span is what stands between them.
    const start = quoted ? Math.min(span.start + 1, span.end) : span.start;
    const closed = quoted && span.end - 1 > span.start && this.text[span.end - 1] === this.text[span.start];
    return { kind: 'scalar', value: plain(node), start, end: closed ? span.end - 1 : span.end };
  }

  #span(node: Node): { start: number; end: number } {
    const [start, end] = node.range ?? [0, 0];
    let last = Math.min(end, this.text.length);
    // To the library, a block goes on to where the next thing begins.
    while (last > start && ' \t\r\n'.includes(this.text.charAt(last - 1))) last--;
    return { start: Math.min(start, last), end: last };
  }

  #problem(node: Node, code: string): void {
    this.problems.push({ ...this.#span(node), code });
  }
}

/** True where nothing is written, as after a colon that nothing follows. */
function isEmpty(node: Scalar): boolean {
  return node.value === null && (node.source ?? '') === '';
}

function emptyAt(item: unknown, fallback: number): YamlScalar {
  const at = isNode(item) ? (item.range?.[0] ?? fallback) : fallback;
  return { kind: 'scalar', value: null, start: at, end: at };
}

/** YAML 1.1 (after a `%YAML` directive) knows dates and other types: they stay as they are written. */
function plain(node: Scalar): YamlScalar['value'] {
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return node.source ?? String(value);
}
