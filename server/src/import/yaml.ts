import { Composer, type CST, type Document, Parser } from 'yaml';
import type { YamlReader } from '../core';
import { convertYaml } from './yaml/convert';
import { deepestToken } from './yaml/depth';
import { followsFrom, slipsOf } from './yaml/slips';

/** Deeper than any hand-written file. The library's composer recurses, and a deep enough text ends the process. */
const MAX_DEPTH = 100;

/**
 * Reads the first document of a YAML text. Directives, anchors and merge keys are followed within bounds; custom tags
 * are not. Whatever the text holds, this returns: what is broken is a problem at its place.
 */
export const readYaml: YamlReader = (text) => {
  const tokens = [...new Parser().parse(text)];
  const deep = deepestToken(tokens, MAX_DEPTH);
  if (deep !== null)
    return { root: null, problems: [{ ...within(text, [deep, deep + 1]), code: 'TOO_DEEP' }] };

  const [first, second] = compose(tokens, text.length);
  if (first === undefined) return { root: null, problems: [] };
  const said = [...first.errors, ...first.warnings].map((error) => ({
    ...within(text, error.pos),
    code: error.code,
  }));
  const slips = slipsOf(text, said);
  const problems = [...slips];
  if (second !== undefined) {
    const fence = text.lastIndexOf('---', second.range[0]);
    const at = fence < first.range[1] ? second.range[0] : fence;
    problems.push({ ...within(text, [at, at + 3]), code: 'MULTIPLE_DOCS' });
  }
  const converted = convertYaml(first.contents, text);
  problems.push(...converted.problems.filter((problem) => !followsFrom(slips, text, problem)));
  return { root: converted.root, problems: problems.sort((a, b) => a.start - b.start) };
};

function compose(tokens: CST.Token[], length: number): Document.Parsed[] {
  // The converter reports duplicate keys itself, in linear time.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, length)) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
}

/** A span that lies in the text and, where there is text, is not empty. */
function within(text: string, [from, to]: readonly [number, number]): { start: number; end: number } {
  const start = Math.max(0, Math.min(from, text.length - 1));
  return { start, end: Math.max(start, Math.min(Math.max(to, start + 1), text.length)) };
}
