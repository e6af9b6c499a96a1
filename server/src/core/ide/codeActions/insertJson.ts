import { indentAt, lineEnd, lineEndOf } from '../../base/lineEnds';
import { insertion, type TextEdit } from '../../base/span';
import type { YamlMap, YamlValue } from '../../base/yaml';
import { blankComments } from '../../model/config/blankComments';

const STEP = '  ';

/** Where a value of a JSON text ends, its closing quote included. */
function jsonEnd(text: string, value: YamlValue): number {
  return value.kind === 'scalar' && text.charAt(value.end) === '"' ? value.end + 1 : value.end;
}

/**
 * The edits that put one more entry at the end of a JSON object and leave every other character as it is. `entry` writes
 * it for the indentation it will have.
 */
export function insertJson(text: string, map: YamlMap, entry: (indent: string) => string): TextEdit[] {
  const last = map.entries.at(-1);
  const eol = lineEndOf(text);
  if (last === undefined) return intoEmpty(text, map, entry, eol);
  const end = last.value === null ? last.key.end + 1 : jsonEnd(text, last.value);
  if (!/[\r\n]/.test(text.slice(map.start, last.key.start))) {
    const comma = commaAfter(text, end);
    return comma === null
      ? [insertion(end, `, ${entry(indentAt(text, map.start))}`)]
      : [insertion(comma + 1, ` ${entry(indentAt(text, map.start))},`)];
  }
  const indent = indentAt(text, last.key.start - 1);
  const comma = commaAfter(text, end);
  if (comma !== null) return [insertion(restOfLine(text, comma + 1), `${eol}${indent}${entry(indent)},`)];
  const at = restOfLine(text, end);
  const added = `${eol}${indent}${entry(indent)}`;
  return at === end ? [insertion(end, `,${added}`)] : [insertion(end, ','), insertion(at, added)];
}

function intoEmpty(text: string, map: YamlMap, entry: (indent: string) => string, eol: string): TextEdit[] {
  const outer = indentAt(text, map.start);
  const indent = outer + STEP;
  const inner = text.slice(map.start + 1, map.end - 1);
  // What is inside can only be blanks and comments; comments stay, and keep their lines.
  if (inner.trim() === '') {
    const span = { start: map.start + 1, end: map.end - 1 };
    return [{ span, newText: `${eol}${indent}${entry(indent)}${eol}${outer}` }];
  }
  return [insertion(map.start + 1, `${eol}${indent}${entry(indent)}`)];
}

/** The comma between the value that ends at `end` and what follows it, if there is one. */
function commaAfter(text: string, end: number): number | null {
  const rest = blankComments(text).slice(end);
  const at = rest.search(/\S/);
  return at >= 0 && rest.charAt(at) === ',' ? end + at : null;
}

/** The end of the line where nothing but a comment is left on it, else `from` itself. */
function restOfLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return blankComments(text).slice(from, end).trim() === '' ? end : from;
}
