import { expect, test } from 'vitest';
import { Analyzer, type Plan, PlanText } from '../../../../server/src/core';
import { changeLevel } from '../../../../server/src/core/refactor/changeLevel';
import { joinItems } from '../../../../server/src/core/refactor/joinItems';
import { moveNode } from '../../../../server/src/core/refactor/moveNode';
import { splitItem } from '../../../../server/src/core/refactor/splitItem';
import type { ParsePlan, Restructuring } from '../../../../server/src/core/refactor/structure/rearrange';
import { readYaml } from '../../../../server/src/import/yaml';
import { SeededRandom } from '../../../accuracy/random';
import { render } from '../../../accuracy/render';
import { samplePlan } from '../../../accuracy/samplePlan';
import { STYLES } from '../../../accuracy/styles';
import { DEPARTMENTS } from '../../../accuracy/vocabulary';
import { edited } from '../../edited';
import { made } from './made';

type Operation = (plan: Plan, offset: number, parse: ParsePlan) => Restructuring | null;

const OPERATIONS: readonly (readonly [string, Operation, Operation])[] = [
  ['up', (...all) => move('up', ...all), (...all) => move('down', ...all)],
  ['down', (...all) => move('down', ...all), (...all) => move('up', ...all)],
  ['promote', (...all) => level('promote', ...all), (...all) => level('demote', ...all)],
  ['demote', (...all) => level('demote', ...all), (...all) => level('promote', ...all)],
  ['split', (...all) => made(splitItem(...all)), (...all) => made(joinItems(...all))],
];

function move(direction: 'up' | 'down', ...[plan, offset, parse]: Parameters<Operation>) {
  return made(moveNode(plan, offset, direction, parse));
}

function level(change: 'promote' | 'demote', ...[plan, offset, parse]: Parameters<Operation>) {
  return made(changeLevel(plan, offset, change, parse));
}

/** The same plan with other line ends, blank lines, comments and without the last line end. */
function varied(text: string, random: SeededRandom): string {
  let result = text;
  if (random.chance(0.3)) result = result.replace(/\n(?=[一二三四五六七八九十]{1,3}、)/g, '\n%% 待会签\n');
  if (random.chance(0.3)) result = result.replace(/\n+$/, '');
  return random.chance(0.4) ? result.replaceAll('\n', '\r\n') : result;
}

test.each(STYLES.map((style) => [style.name, style] as const))('%s: there and back', (_, style) => {
  const done = new Map<string, number>();
  for (const [seed, department] of DEPARTMENTS.entries()) {
    const random = new SeededRandom(seed + 77);
    const sample = samplePlan(style, department, seed);
    const analyzer = new Analyzer({
      readYaml,
      rules: {
        tag: 'off',
        office: 'off',
        target: 'off',
        text: 'off',
        document: 'off',
        'numbering/empty': 'off',
      },
      ...(sample.offices === null ? {} : { directory: sample.offices.directory }),
    });
    const parse: ParsePlan = (text) => analyzer.parse(text);
    const text = varied(render(sample)?.text ?? '', random);
    const plan = parse(PlanText.from(text));
    const findings = (one: string): number => analyzer.analyze(PlanText.from(one)).findings.length;
    const clean = findings(text);
    const unique = plan.nodes.filter(
      ({ title }) => plan.nodes.filter((one) => one.title === title).length === 1,
    );
    for (const node of random.sample(unique, Math.min(8, unique.length))) {
      for (const [name, there, back] of OPERATIONS) {
        const { raw } = node.at.paragraph;
        const offset = node.at.start + (name === 'split' ? raw.indexOf('。') + 1 : 0);
        const result = there(plan, offset, parse);
        if (result === null) continue;
        const after = edited(text, result.edits);
        const message = `${name} ${node.title} in ${department.field} (${seed})`;
        expect(findings(after), message).toBeLessThanOrEqual(clean);
        const middle = parse(PlanText.from(after));
        const moved = middle.nodes.find(({ title }) => title === node.title);
        const returned = back(middle, moved?.at.start ?? 0, parse);
        const again = returned === null ? null : edited(after, returned.edits);
        expect(again, message).toBe(text);
        done.set(name, (done.get(name) ?? 0) + 1);
      }
    }
  }
  expect([...done.keys()].sort()).toEqual(['demote', 'down', 'promote', 'split', 'up']);
});
