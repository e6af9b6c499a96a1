import type { YamlProblem } from '../../base/yaml';
import { type DirectoryProblem, error, type Report, warning } from './problem';
import type { SharedKey } from './sharedMessages';

const KEYS: Readonly<Record<string, SharedKey>> = {
  TAB_AS_INDENT: 'yaml.tab',
  DUPLICATE_KEY: 'yaml.duplicateKey',
  MULTIPLE_DOCS: 'yaml.secondDocument',
  BAD_INDENT: 'yaml.indent',
  MISSING_CHAR: 'yaml.missingMark',
  MULTILINE_IMPLICIT_KEY: 'yaml.noColon',
  KEY_OVER_1024_CHARS: 'yaml.noColon',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.colonInValue',
  BAD_SCALAR_START: 'yaml.reservedMark',
  BAD_DQ_ESCAPE: 'yaml.escape',
  BAD_ALIAS: 'yaml.alias',
  ALIAS_LIMIT: 'yaml.aliasLimit',
  TAG_RESOLVE_FAILED: 'yaml.tag',
  COMPLEX_KEY: 'yaml.complexKey',
  TOO_DEEP: 'yaml.tooDeep',
};

/** After these the text is still read as it was meant, as far as anyone can tell. */
const HARMLESS: ReadonlySet<SharedKey> = new Set(['yaml.secondDocument', 'yaml.tag']);

/** Reports what keeps a text from being YAML, in words for people who have never heard of YAML; once a place. */
export function reportYaml(problems: readonly YamlProblem[], report: Report<SharedKey>): void {
  const seen = new Set<string>();
  for (const problem of problems) {
    const key = Object.hasOwn(KEYS, problem.code) ? (KEYS[problem.code] ?? 'yaml.broken') : 'yaml.broken';
    const place = `${key} ${key === 'yaml.broken' ? '' : problem.start}`;
    if (seen.has(place)) continue;
    seen.add(place);
    report(asProblem(key, problem));
  }
}

function asProblem(key: SharedKey, at: YamlProblem): DirectoryProblem<SharedKey> {
  return HARMLESS.has(key) ? warning(key, at) : error(key, at);
}
