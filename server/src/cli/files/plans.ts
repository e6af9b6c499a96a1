/** The names that plans have, as the editor knows them too (`contributes.languages` in package.json). */
export const PLAN_PATTERNS: readonly string[] = [
  '**/*.plan',
  '**/*.plan.txt',
  '**/*工作要点*.txt',
  '**/*工作计划*.txt',
  '**/*任务分工*.txt',
  '**/*责任分解*.txt',
];

/** Folders that hold no one's plans. */
export const IGNORED_PATTERNS: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** What `-` is called in reports where `--stdin-filename` gives no name. */
export const STDIN_NAME = '<stdin>';
