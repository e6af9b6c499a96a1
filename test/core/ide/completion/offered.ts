import type { CompletionList, Entry } from '../../../../server/src/core';
import {
  Analyzer,
  complete,
  OfficeDirectory,
  type Plan,
  PlanText,
  readOfficesText,
} from '../../../../server/src/core';
import { readYaml } from '../../../../server/src/import/yaml';

export interface Around {
  readonly directory?: OfficeDirectory;
  readonly siblings?: readonly Plan[];
  readonly lastYear?: Plan | null;
}

export function planIn(text: string, directory = OfficeDirectory.empty): Plan {
  return new Analyzer({ readYaml, directory }).parse(PlanText.from(text));
}

export function directoryOf(yaml: string): OfficeDirectory {
  return readOfficesText(yaml, readYaml).directory;
}

/** What is offered at the `│` of a text. */
export function listAtMark(marked: string, around: Around = {}): CompletionList | null {
  const offset = marked.indexOf('│');
  const plan = planIn(marked.replace('│', ''), around.directory);
  return complete(plan, offset, {
    directory: around.directory ?? OfficeDirectory.empty,
    siblings: around.siblings ?? [],
    lastYear: around.lastYear ?? null,
    directories: ['offices.yaml'],
    plans: ['2025年工作要点.plan'],
  });
}

/** The labels of what is offered, in their order. */
export function offered(marked: string, around?: Around): string[] {
  return (listAtMark(marked, around)?.entries ?? []).map(({ label }) => label.replace('\n', '⏎'));
}

/** The text after the entry with this label is accepted, with `…` where something is to be filled in. */
export function accepted(marked: string, label: string, around?: Around): string {
  const list = listAtMark(marked, around);
  const entry = list?.entries.find((one) => one.label === label);
  if (list === null || entry === undefined) throw new Error(`不在列表中：${label}`);
  const text = marked.replace('│', '');
  const { start, end } = entry.holdsRest ? list.replace : list.insert;
  return text.slice(0, start) + withGaps(entry) + text.slice(end);
}

function withGaps({ text, gaps }: Entry): string {
  return [...gaps].reverse().reduce((result, gap) => `${result.slice(0, gap)}…${result.slice(gap)}`, text);
}
