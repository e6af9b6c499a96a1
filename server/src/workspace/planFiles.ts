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
export const IGNORED_FOLDERS: readonly string[] = ['node_modules', '.git'];

const PLAN_NAME = /\.plan(?:\.txt)?$|(?:工作要点|工作计划|任务分工|责任分解).*\.txt$/;

/** Whether a file is a plan by its name, which is the last part of its path; the same names as `PLAN_PATTERNS`. */
export function isPlanName(name: string): boolean {
  return PLAN_NAME.test(name);
}
