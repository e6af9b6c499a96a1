import type { Span } from '../../base/span';

/** An edit that mends a problem. */
export interface ProblemFix {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Something wrong in a file of settings: the office directory, a plan's front matter, yaodian.json. `key` names a
 * message in the table of the reader that reports it, and `args` fill the message's `{name}` places.
 */
export interface DirectoryProblem<Key extends string = string> {
  readonly span: Span;
  readonly key: Key;
  readonly args: Readonly<Record<string, string>>;
  readonly severity: 'error' | 'warning';
  readonly fix?: ProblemFix;
}

/** Where a reader puts what it finds wrong. */
export type Report<Key extends string> = (problem: DirectoryProblem<Key>) => void;

/** Something that could not be read, and is left out. */
export function error<Key extends string>(
  key: Key,
  span: Span,
  args: Readonly<Record<string, string>> = {},
  fix?: ProblemFix,
): DirectoryProblem<Key> {
  return make('error', key, span, args, fix);
}

/** Something that was read, but is hardly what was meant. */
export function warning<Key extends string>(
  key: Key,
  span: Span,
  args: Readonly<Record<string, string>> = {},
  fix?: ProblemFix,
): DirectoryProblem<Key> {
  return make('warning', key, span, args, fix);
}

function make<Key extends string>(
  severity: 'error' | 'warning',
  key: Key,
  { start, end }: Span,
  args: Readonly<Record<string, string>>,
  fix: ProblemFix | undefined,
): DirectoryProblem<Key> {
  const problem = { span: { start, end }, key, args, severity };
  return fix === undefined ? problem : { ...problem, fix };
}
