import { readFileSync } from 'node:fs';
import { RULES } from '../../server/src/core';
import { folderWith } from './io';

export const PLAN_NAME = '2026年示范区教育工作要点.plan';
const PLAN = readFileSync(new URL(`golden/${PLAN_NAME}`, import.meta.url), 'utf8');

const OFFICES = `body: 示范区教育局
offices:
  - name: 学前教育科
  - name: 基础教育科
  - name: 规划科
  - name: 财务科
  - name: 督导室
`;

/** A configuration in which only these rules run, whatever rules there come to be. */
export function onlyRules(kept: Readonly<Record<string, string>>): string {
  return JSON.stringify({ rules: Object.fromEntries(RULES.map(({ id }) => [id, kept[id] ?? 'off'])) });
}

/** The rules that find something in the sample plan: an error with a choice, a warning and an error with safe fixes. */
export const SAMPLE_RULES = {
  'numbering/gap': 'error',
  'numbering/ordinal-style': 'warning',
  'text/punctuation-repeated': 'error',
};

/** A folder with the sample plan, its directory and its configuration. */
export function sampleFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  rules: Readonly<Record<string, string>> = SAMPLE_RULES,
): string {
  return folderWith({
    [PLAN_NAME]: PLAN,
    'offices.yaml': OFFICES,
    'yaodian.json': onlyRules(rules),
    ...files,
  });
}
