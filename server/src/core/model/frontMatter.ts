import type { YamlReader } from '../base/yaml';
import { readLoosely } from './fields/looseColons';
import { type DirectoryProblem, error, type Report } from './fields/problem';
import { type Fields, type FieldWords, readFields } from './fields/yamlFields';
import { reportYaml } from './fields/yamlProblems';
import { type Located, readYear } from './fields/yamlValues';
import type { FrontMatterKey } from './frontMatter/messages';
import {
  LEVEL_WORDS,
  type LocatedDate,
  type NumberingChoice,
  readBoolean,
  readDate,
  readNumbering,
  writtenText,
} from './frontMatter/values';

export { frontMatterMessages } from './frontMatter/messages';

/** What a plan's front matter sets; null for what it leaves to the text. Spans count from the start of the paragraph. */
export interface FrontMatter {
  readonly title: Located<string> | null;
  readonly year: Located<number> | null;
  readonly issuer: Located<string> | null;
  readonly number: Located<string> | null;
  readonly date: LocatedDate | null;
  /** Path of the office directory, from the plan's folder. */
  readonly offices: Located<string> | null;
  readonly numbering: NumberingChoice;
  /** True where the first of several responsible offices leads. */
  readonly leadFirst: Located<boolean> | null;
  /** Path of last year's plan, from the plan's folder. */
  readonly lastYear: Located<string> | null;
  /** In the order of the text. */
  readonly problems: readonly DirectoryProblem<FrontMatterKey>[];
}

type FrontMatterField =
  | 'title'
  | 'year'
  | 'issuer'
  | 'number'
  | 'date'
  | 'offices'
  | 'numbering'
  | 'leadFirst'
  | 'lastYear';

/** The keys of the front matter, Chinese and English. */
export const FRONT_MATTER_WORDS: FieldWords<FrontMatterField> = {
  title: ['标题', 'title'],
  year: ['年度', 'year'],
  issuer: ['发文机关', 'issuer'],
  number: ['发文字号', 'number'],
  date: ['成文日期', 'date'],
  offices: ['处室名录', 'offices'],
  numbering: ['编号', 'numbering'],
  leadFirst: ['首位牵头', 'leadFirst'],
  // `previous` is what it was called in English at first.
  lastYear: ['上年', 'previous', 'lastYear'],
};

const KEYS: ReadonlySet<string> = new Set(Object.values(FRONT_MATTER_WORDS).flat());
const LEVEL_KEYS: ReadonlySet<string> = new Set(Object.values(LEVEL_WORDS).flat());

/** Reads a front matter paragraph, both fences included; the closing one may be missing. */
export function readFrontMatter(raw: string, readYaml: YamlReader): FrontMatter {
  const problems: DirectoryProblem<FrontMatterKey>[] = [];
  const report: Report<FrontMatterKey> = (problem) => problems.push(problem);
  const loose = readLoosely(withoutFences(raw, report), readYaml, (word, nested) =>
    (nested ? LEVEL_KEYS : KEYS).has(word),
  );
  for (const problem of loose.problems) report(problem);
  reportYaml(loose.document.problems, report);

  const { root } = loose.document;
  let fields: Fields<FrontMatterField> = new Map();
  if (root?.kind === 'map') fields = readFields(root, FRONT_MATTER_WORDS, report);
  else if (root !== null) report(error('frontMatter.notMap', root));

  const text = (name: FrontMatterField): Located<string> | null => writtenText(fields.get(name), raw, report);
  const values = {
    title: text('title'),
    year: readYear(fields.get('year'), report),
    issuer: text('issuer'),
    number: text('number'),
    date: readDate(fields.get('date'), raw, report),
    offices: text('offices'),
    numbering: readNumbering(fields.get('numbering'), raw, report),
    leadFirst: readBoolean(fields.get('leadFirst'), raw, report),
    lastYear: text('lastYear'),
  };
  return { ...values, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** The settings between the fences, at the same offsets: to YAML, a fence would begin another document. */
function withoutFences(raw: string, report: Report<FrontMatterKey>): string {
  const head = /^\uFEFF?-{3,}[^\r\n]*/.exec(raw)?.[0] ?? '';
  const text = raw.trimEnd();
  const tailStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  const closed = tailStart > head.length && /^-{3,}$/.test(text.slice(tailStart));
  if (!closed) {
    const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
    const newText = /[\r\n]$/.test(raw) ? `---${lineEnd}` : `${lineEnd}---`;
    const fix = { span: { start: raw.length, end: raw.length }, newText };
    report(error('frontMatter.unclosed', { start: 0, end: head.length }, {}, fix));
  }
  return ' '.repeat(head.length) + raw.slice(head.length, closed ? tailStart : raw.length);
}
