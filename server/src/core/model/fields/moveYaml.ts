import type { Span } from '../../base/span';
import type { YamlDocument, YamlMap, YamlScalar, YamlValue } from '../../base/yaml';

/** The same document with its offsets counted anew, as `move` says. */
export function moveYaml(document: YamlDocument, move: (offset: number) => number): YamlDocument {
  const span = ({ start, end }: Span): Span => ({ start: move(start), end: move(end) });
  const scalar = (value: YamlScalar): YamlScalar => ({ ...value, ...span(value) });
  const map = (value: YamlMap): YamlMap => ({
    ...value,
    ...span(value),
    entries: value.entries.map((entry) => ({
      key: scalar(entry.key),
      value: entry.value === null ? null : any(entry.value),
    })),
  });
  const any = (value: YamlValue): YamlValue => {
    if (value.kind === 'scalar') return scalar(value);
    return value.kind === 'map' ? map(value) : { ...value, ...span(value), items: value.items.map(any) };
  };
  return {
    root: document.root === null ? null : any(document.root),
    problems: document.problems.map((problem) => ({ ...problem, ...span(problem) })),
  };
}
