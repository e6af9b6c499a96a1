/** The shapes in which an editor hands out a diagnostic's code. */
export type DiagnosticCode = string | number | { value: string | number } | undefined;

const RULE_ID = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/;

/** The rule that a diagnostic's code names (`group/name`), or nothing when the code is not one of ours. */
export function ruleIdOf(code: DiagnosticCode): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' && RULE_ID.test(value) ? value : undefined;
}
