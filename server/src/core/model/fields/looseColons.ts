import { trimmedEnd } from '../../base/characters';
import { lastNotAfter } from '../../base/lines';
import { edited, type TextEdit } from '../../base/span';
import type { YamlDocument, YamlReader } from '../../base/yaml';
import { moveYaml } from './moveYaml';
import { type DirectoryProblem, error } from './problem';
import type { SharedKey } from './sharedMessages';

/** A key, blanks, the colon and what follows it, after the indentation and list marks. */
const LINE = /^((?: |- )*)([^\s:：#"'[\]{},&*!|>%@`-][^\s:：]{0,19})([ \t]*)([:：])([ \t\u3000]*)(.?)/u;
/** A line at the top level that is a bare word, as while a key is being typed; not in brackets or quotes. */
const BARE = /^(?!-|\.\.\.)[^\s:：#"'[\]{},&*!|>%@`][^:："'[\]{},#]*$/;
/** The head of a text of several lines, in which colons mean nothing: `duties: |`. */
const BLOCK_TEXT = /(?:^|\s)[|>][-+0-9]*[ \t]*$/;

/** True for a word that is a key, at the top level or below it. */
export type IsKey = (word: string, nested: boolean) => boolean;

/** A document and what was wrong with its colons. Spans count from the start of the text as it is written. */
export interface LooseReading {
  readonly document: YamlDocument;
  readonly problems: readonly DirectoryProblem<SharedKey>[];
}

/**
 * Reads YAML in which a Chinese keyboard made colons full-width, or left out the blank after them: `标题：…`, `标题:…`.
 * Each is reported with its fix, and the value is read all the same. A word that `isKey` does not know counts as a key
 * only before a full-width colon at the start of a line: elsewhere it may be the value's. `nested` tells `isKey` that the
 * word stands below the top level.
 */
export function readLoosely(text: string, readYaml: YamlReader, isKey: IsKey): LooseReading {
  const edits: TextEdit[] = [];
  const problems: DirectoryProblem<SharedKey>[] = [];
  let start = 0;
  let blockIndent = -1;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const indent = line.search(/[^ ]/);
    if (blockIndent >= 0 && indent >= 0 && indent <= blockIndent) blockIndent = -1;
    const found = blockIndent < 0 ? looseColon(line, start, isKey) : null;
    if (found !== null) {
      edits.push(found.fix);
      problems.push(error(found.key, found.fix.span, { key: found.word }, found.fix));
    } else if (blockIndent < 0 && BARE.test(line)) {
      // YAML would take it for the first half of the next line's key, and lose that.
      const span = { start, end: start + trimmedEnd(line) };
      edits.push({ span, newText: ' '.repeat(span.end - span.start) });
      problems.push(error('colon.missing', span));
    }
    if (blockIndent < 0 && BLOCK_TEXT.test(line)) blockIndent = indent;
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  // A line end of old Mac files is none in YAML; the text stays as long as it is.
  const document = readYaml(edited(text, edits).replace(/\r(?!\n)/g, '\n'));
  return { document: edits.length === 0 ? document : moveYaml(document, toOriginal(edits)), problems };
}

interface LooseColon {
  readonly key: 'colon.fullWidth' | 'colon.noSpace';
  readonly word: string;
  readonly fix: TextEdit;
}

function looseColon(line: string, lineStart: number, isKey: IsKey): LooseColon | null {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [, indent = '', word = '', gap = '', colon = '', blanks = '', next = ''] = match;
  const nested = indent !== '';
  if (!isKey(word, nested) && (nested || colon === ':')) return null;
  // YAML takes a colon only before an ASCII blank or at the end of a line.
  if (colon === ':' && (next === '' || /^[ \t]/.test(blanks))) return null;
  const start = lineStart + indent.length + word.length;
  const end = start + gap.length + colon.length + blanks.length;
  const fix = { span: { start, end }, newText: next === '' ? ':' : ': ' };
  return { key: colon === '：' ? 'colon.fullWidth' : 'colon.noSpace', word, fix };
}

/** From offsets in the repaired text to those in the text as written. */
function toOriginal(edits: readonly TextEdit[]): (offset: number) => number {
  /** Where the untouched stretches begin in the repaired text, and how far each was moved. */
  const starts = [0];
  const shifts = [0];
  let shift = 0;
  for (const { span, newText } of edits) {
    shift += newText.length - (span.end - span.start);
    starts.push(span.end + shift);
    shifts.push(shift);
  }
  return (offset) => {
    const stretch = lastNotAfter(starts, offset);
    const original = offset - (shifts[stretch] ?? 0);
    // Within an edit only its start is a place of the written text.
    return Math.min(original, edits[stretch]?.span.start ?? original);
  };
}
