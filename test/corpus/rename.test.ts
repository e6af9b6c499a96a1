import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Analyzer, learnOffices, PlanText, writeOffices } from '../../server/src/core';
import { readYaml } from '../../server/src/import/yaml';
import { withServer } from '../lsp/client';
import { placeOf } from '../lsp/cursor';
import { editedFiles, renameAt } from '../lsp/symbols';
import { hasGold, PLAN_NAMES, planPath } from './gold';

const FOLDER = 'file:///plans';
const PLAN = 'file:///plans/要点.plan';
const DIRECTORY = 'file:///plans/offices.yaml';

/** An edit of the files, asked for at a name in the directory; a text where it is refused. */
async function rename(
  files: Record<string, string>,
  from: string,
  to: string,
): Promise<WorkspaceEdit | string> {
  let answer: WorkspaceEdit | string = '';
  await withServer(
    async (client) => {
      const text = files[DIRECTORY] ?? '';
      await client.open(DIRECTORY, text, 'yaml');
      answer = await renameAt(client, DIRECTORY, placeOf(text, `name: ${from} `, 6), to);
    },
    { files, folders: [FOLDER] },
  );
  return answer;
}

describe.runIf(hasGold).each(PLAN_NAMES)('in %s', (name) => {
  test('every office can be renamed and back', { timeout: 600_000 }, async () => {
    const text = readFileSync(planPath(name), 'utf8');
    const learned = learnOffices([new Analyzer({ readYaml }).parse(PlanText.from(text))]);
    const files = { [PLAN]: text, [DIRECTORY]: writeOffices(learned, [], 'zh') };
    const refused: string[] = [];
    for (const office of learned.offices.slice(0, 12)) {
      const to = `新${office.name}`;
      const edit = await rename(files, office.name, to);
      if (typeof edit === 'string') {
        refused.push(`${office.name}: ${edit}`);
        continue;
      }
      const after = editedFiles(files, edit);
      const { lead, support, responsible } = office.counts;
      // Notes on how characters sound stay where they are, so that the name is not found in one piece.
      expect((after[PLAN] ?? '').length - text.length).toBe(lead + support + responsible);
      const back = await rename(after, to, office.name);
      expect(editedFiles(after, back as WorkspaceEdit)).toEqual(files);
    }
    expect(refused).toEqual([]);
  });
});
